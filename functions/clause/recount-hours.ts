import { isDeepStrictEqual } from "node:util";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseVersion, recentClauseWrites } from "../platform/clause-stamp.ts";
import type { Deps } from "../platform/deps.ts";
import {
  contractHoursOf,
  contractHoursWrites,
  contractsRunning,
  countContractHours,
} from "./contract-hours.ts";

/** The first year that TME’s reports tell of is 2012; contracts may have begun long before. */
const firstYear = 2000;

export type Recount = { contracts: number; wrong: string[] };

/**
 * Counts the hours of every contract followed again from its employments, and mends what is kept where it differs; a dry
 * run only tells. Staff only. Errors: account.signedOut, request.forbidden.
 */
export const recountHours = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  { dryRun }: { dryRun: boolean },
): Promise<Recount> => {
  requireStaff(actor);
  const wrong: string[] = [];
  const lastYear = Number(parisDay(deps.now()).slice(0, 4)) + 10;
  const contracts = await contractsRunning(deps.table, { from: firstYear, to: lastYear });
  // Read again only where something changed meanwhile: after a large import it is long.
  const lately = async () => ({ version: await clauseVersion(deps), recent: await recentClauseWrites(deps) });
  let known = await lately();
  for (const contractId of contracts) {
    if ((await clauseVersion(deps)) !== known.version) known = await lately();
    const [kept, counted] = await Promise.all([
      contractHoursOf(deps.table, [contractId]).then((hours) => hours.get(contractId) ?? {}),
      countContractHours(deps.table, contractId, known.recent),
    ]);
    if (isDeepStrictEqual(kept, counted)) continue;
    wrong.push(contractId);
    if (!dryRun)
      await deps.table.transact(
        await contractHoursWrites(deps, [{ contractId, before: kept, after: counted }]),
      );
  }
  return { contracts: contracts.length, wrong };
};
