import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { missingParts } from "../../shared/suppliers/missing-parts.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getSupplier, getSupplierErrors, supplierDocuments } from "./repository.ts";

export const submitSupplierErrors = errorsOf(
  memberErrors,
  getSupplierErrors,
  "supplier.wrongStatus",
  "supplier.incomplete",
  commitErrors,
);

/** Submits a profile, or the changes of a published one, to staff. */
export const submitSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<Supplier> => {
  requireMember(actor, supplierId);
  const supplier = await getSupplier(deps, supplierId);
  const { draft } = supplier;
  if (supplier.status === "submitted" || draft?.submittedAt) return supplier;
  if (supplier.status !== "draft" && !draft) throw new AppError("supplier.wrongStatus");
  const fields = missingParts(draft?.input ?? supplier);
  if (fields.length > 0) throw new AppError("supplier.incomplete", {}, fields);
  const now = deps.now();
  const submitted: Supplier = draft
    ? { ...supplier, draft: { ...draft, submittedAt: now }, updatedAt: now }
    : { ...supplier, status: "submitted", submittedAt: now, updatedAt: now };
  await commit(deps.table, [
    put(supplierDocuments, submitted),
    journalEntry(deps, actor, "SUPPLIER_SUBMITTED", supplierId),
  ]);
  return committed(submitted);
};
