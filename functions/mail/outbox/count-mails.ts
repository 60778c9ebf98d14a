import * as z from "zod";
import { errorsOf } from "../../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../../platform/actor.ts";
import { mailsWithStatus } from "../../platform/db/keys/mails.ts";
import type { Deps } from "../../platform/deps.ts";

/** Statuses in which a mail is on its way or asks staff for something. Sent mails are not counted: there is no end of them. */
const counted = ["queued", "sending", "failed", "doubtful", "bounced", "complained", "suppressed"] as const;
const most = 200;

const statusCount = z.object({ status: z.enum(counted), count: z.int(), more: z.boolean() });
export const mailCountsSchema = z.object({ items: z.array(statusCount) });

export const countMailsErrors = errorsOf(staffErrors);

/** How many mails have each of those statuses, up to 200; `more` where there are more than that. */
export const countMails = async (
  { table }: Pick<Deps, "table">,
  actor: Actor,
): Promise<z.infer<typeof mailCountsSchema>> => {
  requireStaff(actor);
  const items = counted.map(async (status) => {
    const { items: found, cursor } = await table.query({
      ...mailsWithStatus(status),
      limit: most,
    });
    return { status, count: found.length, more: cursor !== undefined };
  });
  return { items: await Promise.all(items) };
};
