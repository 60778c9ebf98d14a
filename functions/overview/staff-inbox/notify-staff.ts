import { parisInstant } from "../../../shared/time/paris-days.ts";
import { isWorkingDay } from "../../../shared/time/working-days.ts";
import { accountDocuments } from "../../accounts/accounts.ts";
import { findMail, mailIdOf } from "../../mail/outbox/mails.ts";
import { queueMail } from "../../mail/outbox/queue-mail.ts";
import { refusalOfAddress } from "../../mail/preferences/address-preferences.ts";
import { everyDocument } from "../../platform/db/documents.ts";
import { staffAccounts } from "../../platform/db/keys/accounts.ts";
import type { Deps } from "../../platform/deps.ts";
import { staffWaiting } from "./digest.ts";

/** Mail addresses of the staff: their accounts, and those named in the configuration. */
const teamOf = async (deps: Pick<Deps, "table" | "config">): Promise<string[]> => {
  const known = await everyDocument(deps.table, accountDocuments, staffAccounts);
  return [...new Set([...known.map(({ email }) => email), ...deps.config.adminEmails])];
};

/**
 * On working days, mails each member of staff what waits for the team, if anything does and they accept such
 * mails. The mail's id is made of the day and the address, so a clock that runs twice sends it once.
 */
export const notifyStaff = async (deps: Deps, day: string, proofsExpired: number): Promise<void> => {
  if (!isWorkingDay(day)) return;
  const waiting = await staffWaiting(deps);
  const counts = { ...waiting.counts, proofsExpired };
  if (Object.values(counts).every((count) => count === 0)) return;
  for (const to of await teamOf(deps)) {
    const id = mailIdOf("staff-digest", day, to);
    if ((await refusalOfAddress(deps.table, to, "digest")) || (await findMail(deps.table, id))) continue;
    await deps.table.transact([
      queueMail(deps, {
        id,
        to,
        content: { kind: "staff-digest", date: day, ...waiting, counts },
        cause: { type: "staff", id: day },
        usefulUntil: parisInstant(day, "20:00"),
      }),
    ]);
  }
};
