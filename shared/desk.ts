import * as z from "zod";

/** What may wait for the team, in the order in which it is dealt with. */
export const deskKinds = [
  "suppliers",
  "intents",
  "memberships",
  "contracts",
  "doubtfulMails",
  "failedMails",
  "returnedMails",
] as const;
export type DeskKind = (typeof deskKinds)[number];

/** One thing that waits, and since when. */
export const deskItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string().default(""),
  since: z.iso.datetime(),
});
export type DeskItem = z.infer<typeof deskItemSchema>;

export const deskGroupSchema = z.object({
  kind: z.enum(deskKinds),
  count: z.int().meta({ description: "Things that wait; there are others where `more` is true" }),
  more: z.boolean(),
  items: z.array(deskItemSchema).meta({ description: "The oldest, oldest first" }),
});
export type DeskGroup = z.infer<typeof deskGroupSchema>;

export const deskSchema = z.object({ groups: z.array(deskGroupSchema) });
export type Desk = z.infer<typeof deskSchema>;
