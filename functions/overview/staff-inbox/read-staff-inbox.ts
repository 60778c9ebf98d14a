import { errorsOf } from "../../../shared/errors/errors.ts";
import type { InboxGroup, InboxKind, StaffInbox } from "../../../shared/overview/staff-inbox.ts";
import { type Actor, requireStaff, staffErrors } from "../../platform/actor.ts";
import { lateClausesThatWait } from "./late-clauses.ts";
import type { InboxDeps, Source } from "./source.ts";
import { doubtfulMails, failedMails, returnedMails } from "./waiting-mails.ts";
import { statementsThatWait, statementsToCall } from "./waiting-statements.ts";
import {
  contractsThatWait,
  intentsThatWait,
  listProposalsThatWait,
  membershipsThatWait,
  messagesUnreached,
  participantsThatWait,
  suppliersThatWait,
} from "./waiting-things.ts";

const sources: Record<InboxKind, Source> = {
  suppliers: suppliersThatWait,
  listProposals: listProposalsThatWait,
  intents: intentsThatWait,
  memberships: membershipsThatWait,
  unreachedMessages: messagesUnreached,
  contracts: contractsThatWait,
  lateClauses: lateClausesThatWait,
  statements: statementsThatWait,
  statementsToCall,
  participants: participantsThatWait,
  doubtfulMails,
  failedMails,
  returnedMails,
};

const mostShown = 6;

const groupOf = (kind: InboxKind, { items, more }: Awaited<ReturnType<Source>>): InboxGroup => ({
  kind,
  count: items.length,
  more,
  items: items.toSorted((a, b) => a.since.localeCompare(b.since)).slice(0, mostShown),
});

export const readStaffInboxErrors = errorsOf(staffErrors);

/** What waits for the team, by kind, the oldest first. Staff only. */
export const readStaffInbox = async (deps: InboxDeps, actor: Actor): Promise<StaffInbox> => {
  requireStaff(actor);
  const groups = Object.entries(sources).map(async ([kind, read]) =>
    groupOf(kind as InboxKind, await read(deps)),
  );
  return { groups: await Promise.all(groups) };
};
