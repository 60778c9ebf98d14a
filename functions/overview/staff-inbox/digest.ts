import type { InboxKind } from "../../../shared/overview/staff-inbox.ts";
import { parisDay } from "../../../shared/time/paris-days.ts";
import type { ContentOf } from "../../mail/kinds/kinds.ts";
import type { Deps } from "../../platform/deps.ts";
import { readStaffInbox } from "./read-staff-inbox.ts";

type Digest = ContentOf<"staff-digest">;

/** The mail's name for each kind of item in the staff inbox. */
const names: Record<InboxKind, keyof Digest["oldest"]> = {
  suppliers: "suppliersToCheck",
  listProposals: "listProposals",
  intents: "intentsToQualify",
  memberships: "membershipsToApprove",
  unreachedMessages: "messagesUnreached",
  contracts: "contractsToCheck",
  lateClauses: "clausesLate",
  statements: "statementsToCheck",
  statementsToCall: "statementsToCall",
  participants: "participantsToCheck",
  doubtfulMails: "mailsDoubtful",
  failedMails: "mailsFailed",
  returnedMails: "mailsReturned",
};

/** What waits for the team: how many items of each kind, and since which day the oldest has waited. */
export const staffWaiting = async (
  deps: Pick<Deps, "table" | "now" | "config">,
): Promise<Pick<Digest, "oldest" | "uncounted"> & { counts: Partial<Digest["counts"]> }> => {
  const { groups } = await readStaffInbox(deps, { type: "system", name: "clock" });
  const waiting = groups.filter(({ count }) => count > 0);
  return {
    counts: Object.fromEntries(waiting.map(({ kind, count }) => [names[kind], count])),
    oldest: Object.fromEntries(
      waiting.flatMap(({ kind, items: [first] }) => (first ? [[names[kind], parisDay(first.since)]] : [])),
    ),
    uncounted: waiting.filter(({ more }) => more).map(({ kind }) => names[kind]),
  };
};
