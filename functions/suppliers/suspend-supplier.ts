import { AppError } from "../../shared/errors.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { annuaireChanged, getSupplier, suppliers } from "./supplier-repository.ts";
import { tellSupplier } from "./tell-supplier.ts";

/** Takes a page out of the annuaire, with the reason. Errors: request.forbidden, supplier.notFound, supplier.wrongStatus. */
export const suspendSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId, reason }: { supplierId: string; reason: string },
): Promise<Supplier> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  if (supplier.status !== "published") throw new AppError("supplier.wrongStatus");
  const suspended: Supplier = { ...supplier, status: "suspended", reason, updatedAt: deps.now() };
  await commit(deps.table, [
    put(suppliers, suspended),
    await annuaireChanged(deps),
    ...tellSupplier(deps, suspended, "supplier-suspended", reason),
    recordAudit(deps, actor, "SUPPLIER_SUSPENDED", supplierId),
  ]);
  return committed(suspended);
};
