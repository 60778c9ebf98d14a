import { standingOf } from "../../shared/clause/progress/standing.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractHoursOf } from "../clause/contract-hours.ts";
import {
  type FollowedYear,
  followedYearDocuments,
  followedYearOf,
  nextCheckOf,
} from "../contracts/followed-years.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { getDocument, put } from "../platform/db/documents.ts";
import { followedYearKey } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { alertSeenWrite, alertWrite } from "./alerts.ts";

type Where = Pick<Deps, "table" | "now">;

/** The writes by which a contract without an end goes on in the year that has begun. */
const nextYearWrites = async (
  deps: Where,
  contract: Parameters<typeof followedYearOf>[0],
  year: number,
): Promise<Write[]> => {
  const known = await deps.table.get(followedYearKey(contract.id, year));
  return known
    ? []
    : [
        // Its own check may be past already, where no clock has run for a year: it is due at once.
        put(followedYearDocuments, followedYearOf(contract, year, { now: deps.now(), after: "" })),
        await clauseChanged(deps),
      ];
};

/**
 * What the clock does when a check of a contract’s year is due: a contract that has fallen behind is put before the team, one
 * that has caught up is not any more, one without an end gets its new year, and the next check is set. Conditional on the year as read, so that two clocks do it
 * once; killed before its transaction, it is due again.
 */
export const checkFollowedYear = async (deps: Where, followed: FollowedYear): Promise<void> => {
  const { contractId, year, nextCheck: _done, ...kept } = followed;
  const contract = await getDocument(deps.table, contractDocuments, contractKey(contractId));
  const at = deps.now();
  const clause = contract?.clause;
  const writes: Write[] = [];
  if (contract && clause && !clause.ended) {
    const hours = (await contractHoursOf(deps.table, [contractId])).get(contractId) ?? {};
    const { late } = standingOf(clause, hours, parisDay(at));
    writes.push(
      ...(late ? await alertWrite(deps, contractId, late) : await alertSeenWrite(deps, contractId, true)),
    );
    const current = Number(parisDay(at).slice(0, 4));
    if (clause.end === undefined && year < current)
      writes.push(...(await nextYearWrites(deps, contract, year + 1)));
  }
  const nextCheck = contract && nextCheckOf(contract, year, at);
  await deps.table.transact([
    put(followedYearDocuments, {
      ...kept,
      contractId,
      year,
      updatedAt: at,
      ...(nextCheck === undefined ? {} : { nextCheck }),
    }),
    ...writes,
  ]);
};
