import * as z from "zod";
import type { DocumentKind } from "../platform/db/documents.ts";
import { inboxEntryIndex, inboxEntryKey, readMarkKey } from "../platform/db/keys/conversations.ts";

/** Stored for as long as the contacts that it concerns: 3 years after the last message. */
export const keptUntil = (instant: string): number =>
  Math.floor(Date.parse(instant) / 1_000) + 3 * 365 * 86_400;

/** A conversation in the inbox of one of its two organisations; written with each of its messages. */
const inboxEntrySchema = z.object({
  version: z.int(),
  conversationId: z.string(),
  organisationId: z.string(),
  lastMessageAt: z.iso.datetime(),
  /** When the other side last wrote; absent while it has not. */
  receivedAt: z.iso.datetime().optional(),
});
export type InboxEntry = z.infer<typeof inboxEntrySchema>;

export const inboxEntryDocuments: DocumentKind<InboxEntry> = {
  schema: inboxEntrySchema,
  keysOf: (entry) => ({
    ...inboxEntryKey(entry.conversationId, entry.organisationId),
    ...inboxEntryIndex(entry),
    expiresAt: keptUntil(entry.lastMessageAt),
  }),
};

/** How far somebody has read a conversation. */
const readMarkSchema = z.object({
  version: z.int(),
  accountId: z.string(),
  conversationId: z.string(),
  /** The time of the last message read. */
  readUntil: z.iso.datetime(),
});
export type ReadMark = z.infer<typeof readMarkSchema>;

export const readMarkDocuments: DocumentKind<ReadMark> = {
  schema: readMarkSchema,
  keysOf: (mark) => ({
    ...readMarkKey(mark.accountId, mark.conversationId),
    expiresAt: keptUntil(mark.readUntil),
  }),
};

/** Whether an entry holds something that its reader has not read. */
export const isUnread = ({ receivedAt }: InboxEntry, mark: ReadMark | undefined): boolean =>
  receivedAt !== undefined && (mark === undefined || mark.readUntil < receivedAt);
