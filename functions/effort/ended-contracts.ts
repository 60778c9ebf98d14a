import { categoryById } from "../../shared/categories/categories.ts";
import type { EndedContract } from "../../shared/effort/similar.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractHoursOf } from "../clause/contract-hours.ts";
import { followedYearDocuments } from "../contracts/followed-years.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { clauseVersion, recentClauseWrites } from "../platform/clause-stamp.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { contractsFollowedIn } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { currentRules } from "../settings/current-rules.ts";

/** Contracts that ran in these years are compared with: prices and habits of longer ago tell little. */
const years = 4;

/** Anybody may ask, and many contracts are read: what is counted may be ten minutes old. */
const patience = 10 * 60_000;

const contractIdsSince = async (table: Table, lastYear: number): Promise<string[]> => {
  const recent = await recentClauseWrites({ table });
  const followed = await Promise.all(
    Array.from({ length: years }, (_, ago) =>
      everyDocument(table, followedYearDocuments, contractsFollowedIn(lastYear - ago), recent),
    ),
  );
  return [...new Set(followed.flat().map(({ contractId }) => contractId))];
};

/** Ended by its dates or by staff’s word: what it gave is known. */
const count = async (deps: Pick<Deps, "table" | "now">): Promise<EndedContract[]> => {
  const today = parisDay(deps.now());
  const { categories } = await currentRules(deps);
  const ids = await contractIdsSince(deps.table, Number(today.slice(0, 4)));
  const contracts = (await getDocuments(deps.table, contractDocuments, ids.map(contractKey))).filter(
    ({ clause }) => clause?.ended !== undefined || (clause?.end !== undefined && clause.end < today),
  );
  const hours = await contractHoursOf(
    deps.table,
    contracts.map(({ id }) => id),
  );
  return contracts.flatMap(({ id, title, buyerId, buyerName, amount, clause, ...contract }) => {
    const category = clause?.category ?? contract.category;
    const nature =
      clause?.nature ?? (category === undefined ? undefined : categoryById(categories, category)?.nature);
    if (category === undefined || nature === undefined) return [];
    const worked = Object.values(hours.get(id) ?? {}).reduce((sum, month) => sum + month, 0);
    return [
      {
        ...{ id, title, buyerName, category, nature, amount },
        ...(buyerId === undefined ? {} : { buyerId }),
        plannedHours: clause?.plannedHours,
        hours: Math.round(worked * 100) / 100,
      },
    ];
  });
};

type Kept = { countedAt: number; version: number; contracts: Promise<EndedContract[]> };
const kept = new WeakMap<Table, Kept>();

/**
 * The followed contracts of the last years that have ended, with the hours that they gave: read from each year’s list and
 * the sums kept by contract, then cached by this process for ten minutes, and as long as nothing that counts changes.
 */
export const endedContracts = async (deps: Pick<Deps, "table" | "now">): Promise<EndedContract[]> => {
  const now = Date.parse(deps.now());
  const before = kept.get(deps.table);
  if (before && Math.abs(now - before.countedAt) < patience) return before.contracts;
  const version = await clauseVersion(deps);
  const sameDay = before && parisDay(new Date(before.countedAt).toISOString()) === parisDay(deps.now());
  const contracts = before?.version === version && sameDay ? before.contracts : count(deps);
  kept.set(deps.table, { countedAt: now, version, contracts });
  // A failed count is not cached.
  contracts.catch(() => kept.delete(deps.table));
  return contracts;
};
