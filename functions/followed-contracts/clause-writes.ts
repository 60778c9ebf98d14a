import type { ClauseInput } from "../../shared/clause/inputs.ts";
import type { Clause } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { followedYearDocuments } from "../clause/documents.ts";
import { followedYearsFor, mergeFollowedYear } from "../clause/followed-years.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { everyDocument, type Guarded, put } from "../platform/db/documents.ts";
import { followedYearKey, followedYearsOf } from "../platform/db/keys/clause.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { holdClauseNumber } from "./hold-clause-number.ts";

/** The clause that staff give, and what it kept of before: how it ended. */
export const clauseOf = (input: ClauseInput, before?: Clause): Clause => ({
  ...input,
  ...(before?.ended ? { ended: before.ended } : {}),
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
    ...stored
      .filter(({ year }) => !years.has(year))
      .map(
        ({ year, version }): Write => ({
          type: "delete",
          key: followedYearKey(contract.id, year),
          expect: version,
        }),
      ),
  ];
};

/** What stores a contract under its clause: itself, its number, its years. */
export const followedWrites = async (
  deps: Pick<Deps, "table" | "now">,
  contract: Contract & { clause: Clause },
): Promise<Guarded[]> => [
  put(contractDocuments, contract),
  ...(await holdClauseNumber(deps.table, contract.id, contract.clause)),
  ...(await followedYearWrites(deps, contract)),
];
