import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { notifySupplier } from "./notify-supplier.ts";
import { annuaireChanged, getSupplier, getSupplierErrors, supplierDocuments } from "./repository.ts";

export const suspendSupplierErrors = errorsOf(
  staffErrors,
  getSupplierErrors,
  "supplier.wrongStatus",
  commitErrors,
);

/** Suspends a profile, which leaves the annuaire, with the reason; `suspendedFor` where it is its last proof. */
export const suspendSupplier = async (
  deps: Deps,
  actor: Actor,
  {
    supplierId,
    reason,
    suspendedFor,
  }: { supplierId: string; reason: string; suspendedFor?: Supplier["suspendedFor"] },
): Promise<Supplier> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  if (supplier.status !== "published") throw new AppError("supplier.wrongStatus");
  const suspended: Supplier = {
    ...supplier,
    status: "suspended",
    reason,
    updatedAt: deps.now(),
    ...(suspendedFor ? { suspendedFor } : {}),
  };
  await commit(deps.table, [
    put(supplierDocuments, suspended),
    await annuaireChanged(deps),
    ...notifySupplier(deps, suspended, "supplier-suspended", reason),
    journalEntry(deps, actor, "SUPPLIER_SUSPENDED", supplierId),
  ]);
  return committed(suspended);
};
