import type { Refusal } from "../../shared/messages/delivery.ts";
import type { Conversation } from "../../shared/messages/schema.ts";
import { otherSide, type Side } from "../../shared/rencontres/schema.ts";
import { hasAccount } from "../accounts/accounts.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { refusalOfAddress } from "../mail/preferences/address-preferences.ts";
import { getDocument, put } from "../platform/db/documents.ts";
import { inboxEntryKey } from "../platform/db/keys/conversations.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { addressOf } from "./address-of.ts";
import { inboxEntryDocuments } from "./inbox-documents.ts";
import { conversationDocuments } from "./repository.ts";

/** Where a side is told of a message, or why it cannot be. */
export const noticeTo = async (
  deps: Deps,
  conversation: Conversation,
  side: Side,
): Promise<{ to: string } | { refusal: Refusal }> => {
  const to = await addressOf(deps, conversation, side);
  if (to === undefined) return { refusal: "noAddress" };
  const refusal = await refusalOfAddress(deps.table, to, "messages");
  return refusal ? { refusal: refusal === "unsubscribed" ? refusal : "refused" } : { to };
};

/** The mail that tells a side of what the other one wrote. */
export const noticeMail = (
  deps: Deps,
  conversation: Conversation,
  { id, to, side, text }: { id: string; to: string; side: Side; text: string },
): Write =>
  queueMail(deps, {
    ...{ id, to },
    content: {
      kind: "relayed-message",
      conversationId: conversation.id,
      side,
      senderName: conversation[otherSide(side)].name,
      recipientName: conversation[side].name,
      intentTitle: conversation.intentTitle,
      text,
    },
    cause: { type: "conversation", id: conversation.id },
  });

/** The conversation in both inboxes: what is new counts as received on the other side alone. */
const inboxWrites = async (
  deps: Pick<Deps, "table">,
  { id, buyer, supplier }: Conversation,
  from: Side,
  at: string,
): Promise<Write[]> =>
  Promise.all(
    ([buyer, supplier] as const).map(async ({ organisationId }, place) => {
      const own = (place === 0) === (from === "buyer");
      const known = await getDocument(deps.table, inboxEntryDocuments, inboxEntryKey(id, organisationId));
      return put(inboxEntryDocuments, {
        version: 0,
        ...known,
        ...{ conversationId: id, organisationId, lastMessageAt: at },
        ...(own ? {} : { receivedAt: at }),
      });
    }),
  );

type NewMessage = { from: Side; text: string; by?: string | undefined };

/**
 * The conversation with a new message, and the writes that store it in both inboxes and mail a notice of it to the other
 * side, if that side can be written to. A message that nobody would read is marked so, for staff.
 */
export const relay = async (
  deps: Deps,
  before: Conversation,
  { from, text, by }: NewMessage,
): Promise<{ conversation: Conversation; writes: Write[] }> => {
  const at = deps.now();
  const side = otherSide(from);
  const notice = await noticeTo(deps, before, side);
  const mailId = deps.newId("mail");
  const { unreached: _unreached, ...kept } = before;
  const lost = "refusal" in notice && !(await hasAccount(deps, before[side].organisationId));
  const conversation: Conversation = {
    ...kept,
    updatedAt: at,
    messages: [
      ...before.messages,
      {
        ...{ from, text, at },
        ...(by === undefined ? {} : { by }),
        notice: "refusal" in notice ? notice : { mailId },
      },
    ],
    ...(lost ? { unreached: side } : {}),
  };
  return {
    conversation,
    writes: [
      put(conversationDocuments, conversation),
      ...(await inboxWrites(deps, conversation, from, at)),
      ...("to" in notice ? [noticeMail(deps, conversation, { id: mailId, to: notice.to, side, text })] : []),
    ],
  };
};
