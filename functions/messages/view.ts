import type { Delivery } from "../../shared/messages/delivery.ts";
import {
  type Conversation,
  type ConversationView,
  isOpen,
  type Message,
} from "../../shared/messages/schema.ts";
import { otherSide, type Side } from "../../shared/rencontres/schema.ts";
import { hasAccount } from "../accounts/accounts.ts";
import { type Mail, type MailStatus, mailDocuments } from "../mail/outbox/mails.ts";
import type { Actor } from "../platform/actor.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { mailKey } from "../platform/db/keys/mails.ts";
import type { Deps } from "../platform/deps.ts";
import { ownConversation } from "./repository.ts";

/** What the sender is told of the mail that brings the notice. */
const deliveryOfStatus: Record<MailStatus, Delivery> = {
  queued: "waiting",
  sending: "waiting",
  doubtful: "waiting",
  sent: "notified",
  failed: "returned",
  bounced: "returned",
  complained: "returned",
  abandoned: "returned",
  suppressed: "refused",
};

const deliveryOf = (message: Message, mails: ReadonlyMap<string, Mail>): Delivery | undefined => {
  const { notice } = message;
  if (!notice) return undefined;
  if ("refusal" in notice) return notice.refusal;
  const mail = mails.get(notice.mailId);
  if (!mail) return undefined;
  return mail.status === "suppressed" && mail.lastError === "unsubscribed"
    ? "unsubscribed"
    : deliveryOfStatus[mail.status];
};

/**
 * What was written in a conversation, as one of its sides reads it; for staff (without a side), only dates, never texts.
 */
export const conversationSeenBy = (
  conversation: Conversation,
  side: Side | undefined,
  now: string,
): ConversationView => {
  const { id, intentId, intentTitle, buyer, supplier, messages } = conversation;
  const common = { id, intentId, intentTitle, buyer, supplier, open: isOpen(conversation, now) };
  return side
    ? { ...common, side, messages: messages.map(({ from, text, at }) => ({ from, text, at })) }
    : { ...common, messages: messages.map(({ from, at }) => ({ from, at })) };
};

/** The same with what became of the messages of that side. */
export const conversationView = async (
  deps: Pick<Deps, "table" | "now">,
  conversation: Conversation,
  side: Side,
): Promise<ConversationView> => {
  const { messages } = conversation;
  const mailIds = messages.flatMap(({ from, notice }) =>
    from === side && notice && "mailId" in notice ? [notice.mailId] : [],
  );
  const found = await getDocuments(deps.table, mailDocuments, mailIds.map(mailKey));
  const mails = new Map(found.map((mail) => [mail.id, mail]));
  return {
    ...conversationSeenBy(conversation, side, deps.now()),
    otherHasAccount: await hasAccount(deps, conversation[otherSide(side)].organisationId),
    messages: messages.map((message) => {
      const { from, text, at } = message;
      const delivery = from === side ? deliveryOf(message, mails) : undefined;
      return { from, text, at, ...(delivery ? { delivery } : {}) };
    }),
  };
};

/** A conversation of one of the actor's organisations, as that organisation reads it. */
export const ownConversationView = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  id: string,
): Promise<ConversationView> => {
  const { conversation, side } = await ownConversation(deps, actor, id);
  return conversationView(deps, conversation, side);
};
