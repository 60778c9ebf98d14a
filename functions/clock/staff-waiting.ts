import { addDays, parisDay } from "../../shared/paris-days.ts";
import { everyItem } from "../db/documents.ts";
import { intentsByStatus, mailsByStatus, membershipsRequested, suppliersToCheck } from "../db/keys.ts";
import type { Item, Query } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import type { ContentOf } from "../mail/templates/mail-document.ts";

type Digest = ContentOf<"staff-digest">;
type Waiting = keyof Digest["oldest"];

/** Days after which a mail that failed is no news any more. */
const newsDays = 7;

/** An instant that an index sorts by: what comes before the first `#`. */
const sortedSince = (sort: string | undefined): string => (sort ?? "").split("#")[0] ?? "";
const bySubmission = ({ doc }: Item): string => (doc as { updatedAt: string }).updatedAt;

/** A mail that was of no use any more waits for nobody. */
const isOfNoUse = ({ doc }: Item): boolean => (doc as { lastError?: string }).lastError === "expired";

const lists = (day: string): Record<Waiting, Query & { since: (item: Item) => string }> => ({
  suppliersToCheck: { index: "gsi1", pk: suppliersToCheck, since: ({ gsi1sk }) => sortedSince(gsi1sk) },
  intentsToQualify: { index: "gsi2", pk: intentsByStatus("submitted"), since: bySubmission },
  membershipsToApprove: {
    index: "gsi2",
    pk: membershipsRequested,
    since: ({ gsi2sk }) => sortedSince(gsi2sk),
  },
  mailsDoubtful: {
    index: "gsi1",
    pk: mailsByStatus("doubtful"),
    since: ({ gsi1sk }) => sortedSince(gsi1sk),
  },
  mailsFailed: {
    index: "gsi1",
    pk: mailsByStatus("failed"),
    sk: { from: addDays(day, -newsDays) },
    since: ({ gsi1sk }) => sortedSince(gsi1sk),
  },
});

/** What waits for the team on a day, by kind, with the day since which the oldest waits. */
export const staffWaiting = async (
  { table }: Pick<Deps, "table">,
  day: string,
): Promise<Pick<Digest, "counts" | "oldest">> => {
  const counts: Digest["counts"] = {
    suppliersToCheck: 0,
    intentsToQualify: 0,
    membershipsToApprove: 0,
    mailsDoubtful: 0,
    mailsFailed: 0,
    proofsExpired: 0,
  };
  const oldest: Digest["oldest"] = {};
  for (const [kind, { since, ...query }] of Object.entries(lists(day)) as [
    Waiting,
    Query & { since: (item: Item) => string },
  ][]) {
    for await (const item of everyItem(table, query)) {
      if (isOfNoUse(item)) continue;
      counts[kind] += 1;
      const from = parisDay(since(item));
      if (from < (oldest[kind] ?? "9999")) oldest[kind] = from;
    }
  }
  return { counts, oldest };
};
