import { AppError } from "../../shared/errors.ts";
import type { Equivalence, Supplier } from "../../shared/suppliers.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { annuaireChanged, getSupplier, suppliers } from "./supplier-repository.ts";

/**
 * Says for which reserved modalities a checked proof documents an equivalent structure (R2113-7: a GEIQ and others that
 * the articles do not name); none takes it back. Staff alone.
 * Errors: request.forbidden, supplier.notFound, supplier.proofMissing (no such checked proof), version.conflict.
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
    put(suppliers, changed),
    ...(supplier.status === "published" ? [await annuaireChanged(deps)] : []),
    recordAudit(deps, actor, "EQUIVALENCE_DOCUMENTED", supplierId, {
      kind,
      modalities: equivalentTo.join(" "),
    }),
  ]);
  return committed(changed);
};
