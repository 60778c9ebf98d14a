import type { Contract } from "../../shared/contracts/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { getContract, getContractErrors } from "./repository.ts";

export const readContractErrors = errorsOf(staffErrors, getContractErrors);

/** A contract, for staff. */
export const readContract = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  id: string,
): Promise<Contract> => {
  requireStaff(actor);
  return getContract(deps, id);
};
