import { decpOf } from "../../shared/contracts/decp.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { contractsForDecp } from "./decp-faults.ts";

export const readDecpErrors = errorsOf(staffErrors);

/**
 * The essential data (DECP) of the contracts of a year that staff confirmed, in the State's schema; incomplete
 * ones and those with a fault are left out. Staff only.
 */
export const readDecp = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  actor: Actor,
  { year }: { year: number },
) => {
  requireStaff(actor);
  const { sound } = await contractsForDecp(deps);
  const published = parisDay(deps.now());
  return {
    marches: {
      marche: sound
        .filter(({ awardedOn }) => awardedOn.startsWith(String(year)))
        .flatMap((contract) => decpOf(contract, published) ?? []),
    },
  };
};
