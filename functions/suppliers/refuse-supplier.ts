import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { notifySupplier } from "./notify-supplier.ts";
import { getSupplier, getSupplierErrors, supplierDocuments } from "./repository.ts";

export const refuseSupplierErrors = errorsOf(
  staffErrors,
  getSupplierErrors,
  "supplier.wrongStatus",
  commitErrors,
);

/**
 * Returns a submitted profile, or the submitted changes of a published one, to its authors with the reason.
 */
export const refuseSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId, reason }: { supplierId: string; reason: string },
): Promise<Supplier> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  const { draft } = supplier;
  const updatedAt = deps.now();
  if (supplier.status !== "submitted" && !draft?.submittedAt) throw new AppError("supplier.wrongStatus");
  const refused: Supplier = draft?.submittedAt
    ? { ...supplier, draft: { input: draft.input }, reason, updatedAt }
    : { ...supplier, status: "draft", reason, updatedAt };
  await commit(deps.table, [
    put(supplierDocuments, refused),
    ...notifySupplier(deps, refused, "supplier-refused", reason),
    journalEntry(deps, actor, "SUPPLIER_REFUSED", supplierId),
  ]);
  return committed(refused);
};
