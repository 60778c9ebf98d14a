import type { Desk, DeskGroup, DeskKind } from "../../shared/desk.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { DeskDeps, Source } from "./source.ts";
import { doubtfulMails, failedMails, returnedMails } from "./waiting-mails.ts";
import {
  contractsThatWait,
  intentsThatWait,
  membershipsThatWait,
  suppliersThatWait,
} from "./waiting-things.ts";

const sources: Record<DeskKind, Source> = {
  suppliers: suppliersThatWait,
  intents: intentsThatWait,
  memberships: membershipsThatWait,
  contracts: contractsThatWait,
  doubtfulMails,
  failedMails,
  returnedMails,
};

const mostShown = 6;

const groupOf = (kind: DeskKind, { items, more }: Awaited<ReturnType<Source>>): DeskGroup => ({
  kind,
  count: items.length,
  more,
  items: items.toSorted((a, b) => a.since.localeCompare(b.since)).slice(0, mostShown),
});

/** What waits for the team, by kind, the oldest first. Staff alone. Errors: account.signedOut, request.forbidden. */
export const readDesk = async (deps: DeskDeps, actor: Actor): Promise<Desk> => {
  requireStaff(actor);
  const groups = Object.entries(sources).map(async ([kind, read]) =>
    groupOf(kind as DeskKind, await read(deps)),
  );
  return { groups: await Promise.all(groups) };
};
