import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Conversation, type ConversationView, isOpen } from "../../shared/messages/schema.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { accountDocuments } from "../accounts/accounts.ts";
import { getBuyer } from "../buyers/repository.ts";
import type { Actor } from "../platform/actor.ts";
import { commit, commitErrors, getDocument } from "../platform/db/documents.ts";
import { accountKey } from "../platform/db/keys/accounts.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { getSupplier } from "../suppliers/repository.ts";
import { relay } from "./relay.ts";
import { conversationOfToken, conversationOfTokenErrors } from "./repository.ts";
import { conversationView } from "./view.ts";

const limit = { most: 20, seconds: 86_400 };

/** The mail address of a side: the person who wrote for the buyer, the supplier's contact if it has one. */
const addressOf = async (deps: Deps, conversation: Conversation, side: Side): Promise<string | undefined> => {
  if (side === "supplier")
    return (await getSupplier(deps, conversation.supplier.organisationId)).contact?.email;
  const writer = await getDocument(deps.table, accountDocuments, accountKey(conversation.accountId));
  return writer?.email ?? (await getBuyer(deps, conversation.buyer.organisationId)).contact.email;
};

export const replyErrors = errorsOf(
  conversationOfTokenErrors,
  "conversation.closed",
  "supplier.noContact",
  rateLimitErrors,
  commitErrors,
);

/**
 * Replies to a relayed message, through its link, which authorises writing for one side of the conversation.
 */
export const reply = async (
  deps: Deps,
  actor: Actor,
  { token, text }: { token: string; text: string },
): Promise<ConversationView> => {
  const { conversation: before, side } = await conversationOfToken(deps, token);
  if (!isOpen(before, deps.now())) throw new AppError("conversation.closed");
  const to = await addressOf(deps, before, side === "buyer" ? "supplier" : "buyer");
  if (to === undefined) throw new AppError("supplier.noContact");
  await consumeRateLimitNow(deps, `replies of ${before.id} ${side}`, limit);
  const { conversation, writes } = relay(deps, before, { from: side, text, to });
  const from = await addressOf(deps, before, side);
  await commit(
    deps.table,
    [
      ...writes,
      journalEntry(deps, actor, "MESSAGE_RELAYED", conversation.intentId, {
        supplierId: conversation.supplier.organisationId,
        from: side,
      }),
    ],
    () => recordContact(deps, from),
  );
  return conversationView(deps, conversation, side);
};
