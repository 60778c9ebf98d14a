import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { supplierSets } from "../../shared/suppliers/lifecycle.ts";
import type { Proof, Supplier } from "../../shared/suppliers/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { notifySupplier } from "./notify-supplier.ts";
import { kindsWithoutProof, withProofs } from "./proofs.ts";
import { annuaireChanged, getSupplier, getSupplierErrors, supplierDocuments } from "./repository.ts";

const checkAll = (proofs: readonly Proof[]): Proof[] => proofs.map((proof) => ({ ...proof, checked: true }));

/** The profile once published: with the draft's content if it has submitted changes. */
const nextPage = (supplier: Supplier): Supplier => {
  const { draft, reason: _reason, suspendedFor: _suspendedFor, ...page } = supplier;
  return draft ? { ...page, ...draft.input, proofs: withProofs(draft.input.proofs, page.proofs) } : page;
};

export const publishSupplierErrors = errorsOf(
  staffErrors,
  getSupplierErrors,
  "supplier.wrongStatus",
  "supplier.proofMissing",
  commitErrors,
);

/**
 * Publishes a profile, or its submitted changes, in the annuaire, once staff have checked its proofs; also
 * restores a suspended one.
 */
export const publishSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<Supplier> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  const waits = supplierSets.publishable.includes(supplier.status) || supplier.draft?.submittedAt;
  if (!waits) throw new AppError("supplier.wrongStatus");
  const page = nextPage(supplier);
  const now = deps.now();
  if (kindsWithoutProof(page, parisDay(now)).length > 0) throw new AppError("supplier.proofMissing");
  const published: Supplier = {
    ...page,
    status: "published",
    proofs: checkAll(page.proofs),
    publishedAt: page.publishedAt ?? now,
    updatedAt: now,
  };
  await commit(deps.table, [
    put(supplierDocuments, published),
    await annuaireChanged(deps),
    ...notifySupplier(deps, published, "supplier-published"),
    journalEntry(deps, actor, "SUPPLIER_PUBLISHED", supplierId),
  ]);
  return committed(published);
};
