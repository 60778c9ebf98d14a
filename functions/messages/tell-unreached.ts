import { AppError } from "../../shared/errors/errors.ts";
import { type Refusal, whyUnreachable } from "../../shared/messages/delivery.ts";
import { type Conversation, isOpen, openSince } from "../../shared/messages/schema.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, everyDocument, put } from "../platform/db/documents.ts";
import { conversationsUnreachedSince } from "../platform/db/keys/conversations.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { noticeMail, noticeTo } from "./relay.ts";
import { conversationDocuments } from "./repository.ts";

/** Tells the side that was not reached of the last message; answers why that is still impossible. */
const tell = async (deps: Deps, actor: Actor, conversation: Conversation): Promise<Refusal | undefined> => {
  const { unreached: side, ...kept } = conversation;
  const last = conversation.messages.findLast(({ from }) => from !== side);
  if (side === undefined || !last) return undefined;
  const notice = await noticeTo(deps, conversation, side);
  if ("refusal" in notice) return notice.refusal;
  const id = deps.newId("mail");
  const messages = conversation.messages.map((message) =>
    message.from !== side && message.notice && "refusal" in message.notice
      ? { ...message, notice: { mailId: id } }
      : message,
  );
  await commit(deps.table, [
    put(conversationDocuments, { ...kept, messages }),
    noticeMail(deps, conversation, { id, to: notice.to, side, text: last.text }),
    journalEntry(deps, actor, "MESSAGE_TOLD_AGAIN", conversation.intentId, {
      supplierId: conversation.supplier.organisationId,
    }),
  ]);
  return undefined;
};

/**
 * Mails an organisation the notice of the messages that it could not be told of, now that an address takes it: one mail and one
 * transaction a conversation, so that a second call tells of what is left alone. Staff only, who are not shown the messages.
 *
 * Errors: `message.unreachable`, with why, where no notice could leave.
 *
 * @returns how many conversations it is told of
 */
export const tellUnreached = async (
  deps: Deps,
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<{ told: number }> => {
  requireStaff(actor);
  const now = deps.now();
  // There are few: most organisations have an address, and a conversation is closed after 180 days.
  const every = await everyDocument(
    deps.table,
    conversationDocuments,
    conversationsUnreachedSince(openSince(now)),
  );
  const waiting = every.filter(
    (one) => one.unreached && one[one.unreached].organisationId === organisationId && isOpen(one, now),
  );
  const refusals: Refusal[] = [];
  for (const conversation of waiting) {
    const refusal = await tell(deps, actor, conversation);
    if (refusal) refusals.push(refusal);
  }
  const [refusal] = refusals;
  const told = waiting.length - refusals.length;
  if (told === 0 && refusal) throw new AppError("message.unreachable", { why: whyUnreachable[refusal] });
  return { told };
};
