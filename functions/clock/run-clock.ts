import { everyItem, fromItem } from "../db/documents.ts";
import { dueKindOf, dueShard, dueShards, dueUntil } from "../db/keys.ts";
import { type Item, TransactionRefused } from "../db/table.ts";
import { followUpDocuments } from "../followups/follow-up-repository.ts";
import { remindFollowUp } from "../followups/remind-follow-up.ts";
import { mails } from "../mail/mails.ts";
import { handleDueMail } from "../mail/send-due-mails.ts";
import type { MailerDeps } from "../mail/send-mail.ts";
import { lastContacts } from "../privacy/last-contact.ts";
import { runSeries } from "../rencontres/run-series.ts";
import { seriesDocuments } from "../rencontres/series.ts";
import { computeRound, type EngineDeps } from "../rounds/compute-round.ts";
import { inParallel } from "../rounds/in-parallel.ts";
import { roundDocuments } from "../rounds/round-repository.ts";
import { beginSeries } from "./begin-series.ts";
import { forgetSilent } from "./forget-silent.ts";
import { runDaily } from "./run-daily.ts";

export type ClockDeps = EngineDeps & MailerDeps;

/** What an item that is due has done to it, by the kind of its entry; each is conditional on the item as it stands. */
const handlers: Record<string, (deps: ClockDeps, item: Item) => Promise<void>> = {
  SERIES: (deps, item) =>
    runSeries(deps, (series) => beginSeries(deps, series), fromItem(seriesDocuments, item)),
  ROUND: (deps, item) => computeRound(deps, fromItem(roundDocuments, item)),
  FOLLOWUP: (deps, item) => remindFollowUp(deps, fromItem(followUpDocuments, item).id),
  MAIL: (deps, item) => handleDueMail(deps, fromItem(mails, item).id),
  CONTACT: (deps, item) => forgetSilent(deps, fromItem(lastContacts, item).email),
};

const nameOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.name) : "not an error";

/** Does the work; what goes wrong is logged and left to the next run, and keeps nothing else from being done. */
const attempt = async (deps: ClockDeps, kind: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    // Refused: somebody else did it at the same moment.
    if (error instanceof TransactionRefused) return;
    deps.log.error("CLOCK_FAILED", { kind, stack: nameOf(error) });
  }
};

/** Mails go several at a time; series, rounds and questions one after the other. */
const atOnce = (kind: string): number => (kind === "MAIL" ? 4 : 1);

/**
 * Does all that is due by now, in every shard: series and rounds left behind, waves of follow-ups, reminders, mails left
 * behind, people of whom nothing is heard; then what is done once a day. Returns how many entries of each kind were looked at. Two runs at a time do no
 * harm: every handler is conditional on what it read.
 */
export const runClock = async (deps: ClockDeps): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const now = deps.now();
  for (const shard of dueShards) {
    const due: Item[] = [];
    for await (const item of everyItem(deps.table, {
      index: "gsi2",
      pk: dueShard(shard),
      sk: dueUntil(now),
    }))
      due.push(item);
    for (const [kind, items] of Map.groupBy(due, dueKindOf)) {
      counts[kind] = (counts[kind] ?? 0) + items.length;
      const handle = handlers[kind];
      if (!handle) throw new Error(`Nothing handles what is due of kind ${kind}`);
      await inParallel(items, atOnce(kind), (item) => attempt(deps, kind, () => handle(deps, item)));
    }
  }
  await attempt(deps, "DAILY", () => runDaily(deps));
  return counts;
};
