import * as z from "zod";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { mailsByStatus } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

/** States in which a mail asks for something or goes on; those that were sent are not counted, for they never end. */
const counted = ["queued", "sending", "failed", "doubtful", "bounced", "complained", "suppressed"] as const;
const most = 200;

const statusCount = z.object({ status: z.enum(counted), count: z.int(), more: z.boolean() });
export const mailCountsSchema = z.object({ items: z.array(statusCount) });

/** How many mails are in each state that matters. Errors: account.signedOut, request.forbidden. */
export const countMails = async (
  { table }: Pick<Deps, "table">,
  actor: Actor,
): Promise<z.infer<typeof mailCountsSchema>> => {
  requireStaff(actor);
  const items = counted.map(async (status) => {
    const { items: found, cursor } = await table.query({
      index: "gsi1",
      pk: mailsByStatus(status),
      limit: most,
    });
    return { status, count: found.length, more: cursor !== undefined };
  });
  return { items: await Promise.all(items) };
};
