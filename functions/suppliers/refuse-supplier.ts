import { AppError } from "../../shared/errors.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getSupplier, suppliers } from "./supplier-repository.ts";
import { tellSupplier } from "./tell-supplier.ts";

/**
 * Sends a submitted page, or the submitted changes of a published one, back to its authors with the reason.
 * Errors: request.forbidden, supplier.notFound, supplier.wrongStatus.
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
    put(suppliers, refused),
    ...tellSupplier(deps, refused, "supplier-refused", reason),
    recordAudit(deps, actor, "SUPPLIER_REFUSED", supplierId),
  ]);
  return committed(refused);
};
