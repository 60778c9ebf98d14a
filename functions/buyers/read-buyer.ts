import type { Buyer } from "../../shared/buyers/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { getBuyer, getBuyerErrors } from "./repository.ts";

export const readBuyerErrors = errorsOf(memberErrors, getBuyerErrors);

/** A buying organisation, for its members and staff. */
export const readBuyer = async (deps: Pick<Deps, "table">, actor: Actor, id: string): Promise<Buyer> => {
  requireMember(actor, id);
  return getBuyer(deps, id);
};
