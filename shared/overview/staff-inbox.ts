import * as z from "zod";

/** Kinds of items in the staff inbox, in order of priority. */
export const inboxKinds = [
  "suppliers",
  "listProposals",
  "intents",
  "memberships",
  "unreachedMessages",
  "contracts",
  "lateClauses",
  "statements",
  "statementsToCall",
  "participants",
  "doubtfulMails",
  "failedMails",
  "returnedMails",
] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** One item that waits, and since when. */
export const inboxItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string().default(""),
  since: z.iso.datetime(),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const inboxGroupSchema = z.object({
  kind: z.enum(inboxKinds),
  count: z.int().meta({ description: "Things that wait; there are others where `more` is true" }),
  more: z.boolean(),
  items: z.array(inboxItemSchema).meta({ description: "The oldest, oldest first" }),
});
export type InboxGroup = z.infer<typeof inboxGroupSchema>;

export const staffInboxSchema = z.object({ groups: z.array(inboxGroupSchema) });
export type StaffInbox = z.infer<typeof staffInboxSchema>;
