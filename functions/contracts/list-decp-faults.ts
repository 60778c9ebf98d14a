import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { contractsForDecp } from "./decp-faults.ts";

export const listDecpFaultsErrors = errorsOf(staffErrors);

/** The complete contracts that the file of essential data leaves out because of a fault, and why. Staff only. */
export const listDecpFaults = async (deps: Pick<Deps, "table" | "gazetteer">, actor: Actor) => {
  requireStaff(actor);
  const { faults } = await contractsForDecp(deps);
  return faults.map(({ contract: { id, title, awardedOn }, why }) => ({ id, title, awardedOn, why }));
};
