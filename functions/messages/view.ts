import { type Conversation, type ConversationView, isOpen } from "../../shared/messages/schema.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import type { Deps } from "../platform/deps.ts";

/** The conversation as one of its sides reads it; for staff (without a side), only dates, never texts. */
export const conversationView = (
  deps: Pick<Deps, "now">,
  conversation: Conversation,
  side?: Side,
): ConversationView => {
  const { id, intentId, intentTitle, buyer, supplier, messages } = conversation;
  return {
    ...{ id, intentId, intentTitle, buyer, supplier },
    open: isOpen(conversation, deps.now()),
    ...(side ? { side } : {}),
    messages: side ? messages : messages.map(({ from, at }) => ({ from, at })),
  };
};
