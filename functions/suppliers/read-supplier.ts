import { errorsOf } from "../../shared/errors/errors.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { getSupplier, getSupplierErrors } from "./repository.ts";
import { supplierAsSeenBy, supplierAsSeenByErrors } from "./view.ts";

export const readSupplierErrors = errorsOf(getSupplierErrors, supplierAsSeenByErrors);

/** A supplier's profile, as this person may see it. */
export const readSupplier = async (deps: Pick<Deps, "table">, actor: Actor, id: string): Promise<Supplier> =>
  supplierAsSeenBy(actor, await getSupplier(deps, id));
