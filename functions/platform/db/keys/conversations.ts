import type { AccessPattern, Key } from "../table.ts";
import { accountKey } from "./accounts.ts";
import { alone, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

export const conversationKey = alone("CONVERSATION");
/** Conversations between a buyer and suppliers about an intent. */
export const conversationsOfIntent = (intentId: string) => inIndex1(`CONVERSATIONS#${intentId}`);
const conversationsUnreached = inIndex2("CONVERSATIONS_UNREACHED");
/**
 * Conversations whose last message, of that instant or later, nobody can read by themselves: staff bring it to them. Oldest
 * first.
 */
export const conversationsUnreachedSince = (instant: string): AccessPattern => ({
  ...conversationsUnreached,
  sk: { from: instant },
});
export const conversationIndex = (conversation: {
  id: string;
  intentId: string;
  updatedAt: string;
  unreached?: unknown;
}): Index1 & Partial<Index2> => ({
  gsi1pk: conversationsOfIntent(conversation.intentId).pk,
  gsi1sk: conversation.id,
  ...(conversation.unreached === undefined
    ? {}
    : { gsi2pk: conversationsUnreached.pk, gsi2sk: `${conversation.updatedAt}#${conversation.id}` }),
});

/** A conversation in the inbox of one of its two organisations. */
export const inboxEntryKey = (conversationId: string, organisationId: string): Key => ({
  pk: conversationKey(conversationId).pk,
  sk: `INBOX#${organisationId}`,
});
/** The inbox of an organisation, by the time of the last message. */
export const inboxOf = (organisationId: string) => inIndex1(`INBOX#${organisationId}`);
export const inboxEntryIndex = (entry: {
  conversationId: string;
  organisationId: string;
  lastMessageAt: string;
}): Index1 => ({
  gsi1pk: inboxOf(entry.organisationId).pk,
  gsi1sk: `${entry.lastMessageAt}#${entry.conversationId}`,
});

/** How far somebody has read a conversation. */
export const readMarkKey = (accountId: string, conversationId: string): Key => ({
  pk: accountKey(accountId).pk,
  sk: `READ#${conversationId}`,
});
export const readMarksOf = (accountId: string): AccessPattern => ({
  pk: accountKey(accountId).pk,
  sk: { beginsWith: "READ#" },
});
