import { parisInstant } from "../../shared/paris-days.ts";
import { isWorkingDay } from "../../shared/working-days.ts";
import { accounts } from "../accounts/accounts.ts";
import { everyDocument } from "../db/documents.ts";
import { staffAccounts } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { refusalOfAddress } from "../mail/address-preferences.ts";
import { findMail, mailIdOf } from "../mail/mails.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { staffWaiting } from "./staff-waiting.ts";

/** Addresses of the team: its accounts, and those that the configuration names. */
const teamOf = async (deps: Pick<Deps, "table" | "config">): Promise<string[]> => {
  const known = await everyDocument(deps.table, accounts, { index: "gsi1", pk: staffAccounts });
  return [...new Set([...known.map(({ email }) => email), ...deps.config.adminEmails])];
};

/**
 * On working days, tells each of the team what waits for it, where something does and unless it wants no such mail. The
 * mail's id is made of the day and the address: a clock that runs twice tells once.
 */
export const tellStaff = async (deps: Deps, day: string, proofsExpired: number): Promise<void> => {
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
