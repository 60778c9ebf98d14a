import { type Conversation, type ConversationView, isOpen } from "../../shared/relayed-messages.ts";
import type { Side } from "../../shared/rencontres.ts";
import type { Deps } from "../deps.ts";

/** The conversation as one of its two sides reads it; without a side, for staff: when, never what. */
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
