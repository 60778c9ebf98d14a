import type { DeskKind } from "../../shared/desk.ts";
import { parisDay } from "../../shared/paris-days.ts";
import type { Deps } from "../deps.ts";
import { readDesk } from "../desk/read-desk.ts";
import type { ContentOf } from "../mail/templates/mail-document.ts";

type Digest = ContentOf<"staff-digest">;

/** What the mail calls each kind of the team's board. */
const names: Record<DeskKind, keyof Digest["oldest"]> = {
  suppliers: "suppliersToCheck",
  intents: "intentsToQualify",
  memberships: "membershipsToApprove",
  contracts: "contractsToCheck",
  doubtfulMails: "mailsDoubtful",
  failedMails: "mailsFailed",
  returnedMails: "mailsReturned",
};

/** What waits for the team, as its board says it: how many of each kind, and the day since which the oldest waits. */
export const staffWaiting = async (
  deps: Pick<Deps, "table" | "now" | "config">,
): Promise<Pick<Digest, "oldest" | "uncounted"> & { counts: Partial<Digest["counts"]> }> => {
  const { groups } = await readDesk(deps, { type: "system", name: "clock" });
  const waiting = groups.filter(({ count }) => count > 0);
  return {
    counts: Object.fromEntries(waiting.map(({ kind, count }) => [names[kind], count])),
    oldest: Object.fromEntries(
      waiting.flatMap(({ kind, items: [first] }) => (first ? [[names[kind], parisDay(first.since)]] : [])),
    ),
    uncounted: waiting.filter(({ more }) => more).map(({ kind }) => names[kind]),
  };
};
