import { AppError } from "../../shared/errors.ts";
import type { Proof, Supplier } from "../../shared/suppliers.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { kindsWithoutProof, withProofs } from "./proofs.ts";
import { annuaireChanged, getSupplier, suppliers } from "./supplier-repository.ts";
import { tellSupplier } from "./tell-supplier.ts";

const checkAll = (proofs: readonly Proof[]): Proof[] => proofs.map((proof) => ({ ...proof, checked: true }));

/** The page as it will be: the draft's content where a published page has one that was submitted. */
const nextPage = (supplier: Supplier): Supplier => {
  const { draft, reason: _reason, ...page } = supplier;
  return draft ? { ...page, ...draft.input, proofs: withProofs(draft.input.proofs, page.proofs) } : page;
};

/**
 * Puts a page, or the submitted changes of one, in the annuaire, once staff have checked its proofs; a suspended one
 * comes back. Errors: request.forbidden, supplier.notFound, supplier.wrongStatus, supplier.proofMissing.
 */
export const publishSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<Supplier> => {
  requireStaff(actor);
  const supplier = await getSupplier(deps, supplierId);
  const waits =
    supplier.status === "submitted" || supplier.status === "suspended" || supplier.draft?.submittedAt;
  if (!waits) throw new AppError("supplier.wrongStatus");
  const page = nextPage(supplier);
  const now = deps.now();
  if (kindsWithoutProof(page, now.slice(0, 10)).length > 0) throw new AppError("supplier.proofMissing");
  const published: Supplier = {
    ...page,
    status: "published",
    proofs: checkAll(page.proofs),
    publishedAt: page.publishedAt ?? now,
    updatedAt: now,
  };
  await commit(deps.table, [
    put(suppliers, published),
    await annuaireChanged(deps),
    ...tellSupplier(deps, published, "supplier-published"),
    recordAudit(deps, actor, "SUPPLIER_PUBLISHED", supplierId),
  ]);
  return committed(published);
};
