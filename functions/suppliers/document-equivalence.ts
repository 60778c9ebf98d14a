import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Equivalence, Supplier } from "../../shared/suppliers/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { annuaireChanged, getSupplier, getSupplierErrors, supplierDocuments } from "./repository.ts";

/** `supplier.proofMissing`: there is no such checked proof. */
export const documentEquivalenceErrors = errorsOf(
  staffErrors,
  getSupplierErrors,
  "supplier.proofMissing",
  commitErrors,
);

/**
 * Records for which reserved modalities a checked proof documents an equivalent structure (R2113-7: a GEIQ
 * and others that the articles do not name); an empty list withdraws it. Staff only.
 */
export const documentEquivalence = async (
  deps: Deps,
  actor: Actor,
  { supplierId, version, equivalence }: { supplierId: string; version: number; equivalence: Equivalence },
): Promise<Supplier> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  if (supplier.version !== version) throw new AppError("version.conflict");
  const { kind, reference, equivalentTo } = equivalence;
  const isMeant = (proof: Supplier["proofs"][number]) =>
    proof.kind === kind && proof.reference === reference && proof.checked;
  if (!supplier.proofs.some(isMeant)) throw new AppError("supplier.proofMissing");
  const changed: Supplier = {
    ...supplier,
    proofs: supplier.proofs.map((proof) => (isMeant(proof) ? { ...proof, equivalentTo } : proof)),
    updatedAt: deps.now(),
  };
  await commit(deps.table, [
    put(supplierDocuments, changed),
    ...(supplier.status === "published" ? [await annuaireChanged(deps)] : []),
    journalEntry(deps, actor, "EQUIVALENCE_DOCUMENTED", supplierId, {
      kind,
      modalities: equivalentTo.join(" "),
    }),
  ]);
  return committed(changed);
};
