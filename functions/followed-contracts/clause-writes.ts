import type { ClauseInput } from "../../shared/clause/inputs.ts";
import type { Clause } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { operationContractWrites } from "../clause/operation-contracts.ts";
import { followedYearWrites } from "../contracts/followed-year-writes.ts";
import type { Guarded } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { holdClauseNumber } from "./hold-clause-number.ts";

/** The clause that staff give, and what it kept of before: how it ended. */
export const clauseOf = (input: ClauseInput, before?: Clause): Clause => ({
  ...input,
  ...(before?.ended ? { ended: before.ended } : {}),
});

/** What is stored with a contract under its clause: its number, its years, its operation. */
export const followedWrites = async (
  deps: Pick<Deps, "table" | "now">,
  contract: Contract & { clause: Clause },
): Promise<Guarded[]> => [
  ...(await holdClauseNumber(deps.table, contract.id, contract.clause)),
  ...(await followedYearWrites(deps, contract)),
  ...(await operationContractWrites(deps, [contract])),
];
