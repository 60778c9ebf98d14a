import { runAnnouncement } from "../announcements/dispatch.ts";
import { batchJobDocuments } from "../batch-jobs/batch-job.ts";
import { hireDocuments, statementDocuments } from "../clause/statement-documents.ts";
import { followedYearDocuments } from "../contracts/followed-years.ts";
import { checkFollowedYear } from "../followed-contracts/check-followed-year.ts";
import { remindFollowUp } from "../followups/remind-follow-up.ts";
import { followUpDocuments } from "../followups/repository.ts";
import { handleDueMail } from "../mail/delivery/send-due-mails.ts";
import type { MailerDeps } from "../mail/delivery/send-mail.ts";
import { mailDocuments } from "../mail/outbox/mails.ts";
import { forgetSilent } from "../overview/privacy/forget-silent.ts";
import { handleDueRequest } from "../participants/ask-situation.ts";
import { eraseDueIdentity } from "../participants/erase-identity.ts";
import { identityDocuments, situationRequestDocuments } from "../participants/repository.ts";
import { inParallel } from "../platform/async/in-parallel.ts";
import { everyItem, fromItem } from "../platform/db/documents.ts";
import { dueEntryOf, dueUntil } from "../platform/db/keys/due.ts";
import { type Item, TransactionRefused } from "../platform/db/table.ts";
import { lastContactDocuments } from "../platform/last-contact.ts";
import { computeRound, type EngineDeps } from "../round-engine/compute-round.ts";
import { roundDocuments } from "../rounds/repository.ts";
import { expectStatements } from "../statements/expect-statements.ts";
import { forgetDueHire } from "../statements/forget-hire.ts";
import { handleDueStatement } from "../statements/remind-statement.ts";
import { keptFileDocuments, removeUnnamedFile } from "../suppliers/kept-files.ts";
import { runDaily } from "./run-daily.ts";

export type ClockDeps = EngineDeps & MailerDeps;

/** What to do with a due item, by its kind; each handler is conditional on the item as read. */
const handlers: Record<string, (deps: ClockDeps, item: Item) => Promise<void>> = {
  SERIES: (deps, item) => runAnnouncement(deps, fromItem(batchJobDocuments, item)),
  ROUND: (deps, item) => computeRound(deps, fromItem(roundDocuments, item)),
  FOLLOWUP: (deps, item) => remindFollowUp(deps, fromItem(followUpDocuments, item).id),
  STATEMENT: (deps, item) => handleDueStatement(deps, fromItem(statementDocuments, item).id),
  HIRE: (deps, item) => forgetDueHire(deps, fromItem(hireDocuments, item)),
  CLAUSE_YEAR: (deps, item) => checkFollowedYear(deps, fromItem(followedYearDocuments, item)),
  MAIL: (deps, item) => handleDueMail(deps, fromItem(mailDocuments, item).id),
  FILE: (deps, item) => removeUnnamedFile(deps, fromItem(keptFileDocuments, item)),
  IDENTITY: (deps, item) => eraseDueIdentity(deps, fromItem(identityDocuments, item).participantId),
  SITUATION: (deps, item) => handleDueRequest(deps, fromItem(situationRequestDocuments, item)),
  CONTACT: (deps, item) => forgetSilent(deps, fromItem(lastContactDocuments, item).email),
};

const nameOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.name) : "not an error";

/** Does the work; a failure is logged and left to the next run, and does not stop the rest. */
const attempt = async (deps: ClockDeps, kind: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    // Refused: another process did it at the same moment.
    if (error instanceof TransactionRefused) return;
    deps.log.error("CLOCK_FAILED", { kind, stack: nameOf(error) });
  }
};

/** Mails are sent in parallel; batch jobs, rounds and questions one after the other. */
const atOnce = (kind: string): number => (kind === "MAIL" ? 4 : 1);

/**
 * Handles everything due by now, in every shard: batch jobs, rounds and mails left behind, waves of
 * follow-ups, reminders, people without contact for three years; then the daily work. Returns how many
 * entries of each kind were handled. Two runs at a time do no harm: every handler is conditional on what it
 * read.
 */
export const runClock = async (deps: ClockDeps): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const now = deps.now();
  for (const shard of dueUntil(now)) {
    const due: Item[] = [];
    for await (const item of everyItem(deps.table, shard)) due.push(item);
    for (const [kind, items] of Map.groupBy(due, (item) => dueEntryOf(item).kind)) {
      counts[kind] = (counts[kind] ?? 0) + items.length;
      const handle = handlers[kind];
      if (!handle) throw new Error(`Nothing handles what is due of kind ${kind}`);
      await inParallel(items, atOnce(kind), (item) => attempt(deps, kind, () => handle(deps, item)));
    }
  }
  await attempt(deps, "STATEMENTS", () => expectStatements(deps));
  await attempt(deps, "DAILY", () => runDaily(deps));
  return counts;
};
