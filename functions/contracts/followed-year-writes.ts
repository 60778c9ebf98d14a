import type { Contract } from "../../shared/contracts/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { everyDocument, getDocuments, put } from "../platform/db/documents.ts";
import { followedYearKey, followedYearsOf } from "../platform/db/keys/clause.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import {
  type FollowedYear,
  followedYearDocuments,
  followedYearsFor,
  mergeFollowedYear,
} from "./followed-years.ts";

const remove = ({ contractId, year, version }: FollowedYear): Write => ({
  type: "delete",
  key: followedYearKey(contractId, year),
  expect: version,
});

/** The writes that keep the years that a contract runs in, with their checks, as its dates and staff’s word say them. */
export const followedYearWrites = async (
  deps: Pick<Deps, "table" | "now">,
  contract: Contract,
): Promise<Write[]> => {
  const now = deps.now();
  const wanted = followedYearsFor(contract, { now, today: parisDay(now) });
  const stored = await everyDocument(deps.table, followedYearDocuments, followedYearsOf(contract.id));
  const known = new Map(stored.map((one) => [one.year, one]));
  const years = new Set(wanted.map(({ year }) => year));
  return [
    ...wanted.flatMap((given) => {
      const before = known.get(given.year);
      const after = before ? mergeFollowedYear(before, given) : given;
      return after === before ? [] : [put(followedYearDocuments, { ...after, updatedAt: now })];
    }),
    ...stored.filter(({ year }) => !years.has(year)).map(remove),
  ];
};

/** The writes that take from contracts the years that their new dates leave. */
export const formerYearWrites = async (
  deps: Pick<Deps, "table" | "now">,
  changes: readonly { before: Contract | undefined; after: Contract }[],
): Promise<Write[]> => {
  const now = deps.now();
  const yearsOf = (contract: Contract) =>
    followedYearsFor(contract, { now, today: parisDay(now) }).map(({ year }) => year);
  const left = changes.flatMap(({ before, after }) => {
    if (!before?.clause) return [];
    const kept = new Set(yearsOf(after));
    return yearsOf(before)
      .filter((year) => !kept.has(year))
      .map((year) => followedYearKey(after.id, year));
  });
  return (await getDocuments(deps.table, followedYearDocuments, left)).map(remove);
};
