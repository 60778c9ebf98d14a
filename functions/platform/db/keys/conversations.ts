import { alone, type Index1, inIndex1 } from "./key-parts.ts";

export const conversationKey = alone("CONVERSATION");
/** Conversations between a buyer and suppliers about an intent. */
export const conversationsOfIntent = (intentId: string) => inIndex1(`CONVERSATIONS#${intentId}`);
export const conversationIndex = (conversation: { id: string; intentId: string }): Index1 => ({
  gsi1pk: conversationsOfIntent(conversation.intentId).pk,
  gsi1sk: conversation.id,
});
