import type { FullClauseReport } from "../report-schema.ts";
import type { ClauseFacts } from "./facts.ts";
import { falling, tallyBy } from "./groups.ts";
import type { Followed } from "./ledger.ts";
import { toHours } from "./numbers.ts";

/** Operations that have a contract which is followed, by hours of the year falling; companies are those with hours. */
export const countOperations = (
  followed: Followed,
  operations: ClauseFacts["operations"],
): FullClauseReport["operations"] => {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const tallies = tallyBy(followed, ({ facts: { clause } }) =>
    clause.operationId === undefined ? [] : [clause.operationId],
  );
  return falling(
    [...tallies].map(([key, tally]) => {
      const { name = key, targetHours } = byId.get(key) ?? {};
      return {
        key,
        label: name,
        ...(targetHours === undefined ? {} : { target: targetHours }),
        hours: toHours(tally.hundredths),
        contracts: tally.contracts.length,
        companies: tally.companies.size,
        employments: tally.employments,
        participants: tally.people.size,
      };
    }),
    ({ hours }) => hours,
  );
};
