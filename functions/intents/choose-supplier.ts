import { AppError } from "../../shared/errors.ts";
import type { Intent, SupplierChoice } from "../../shared/intents.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getSupplier } from "../suppliers/supplier-repository.ts";
import { getIntent, intentDocuments } from "./intent-repository.ts";

/** Two clicks at once on two suppliers: the second is applied to what the first left. */
const attempts = 5;

/**
 * Marks a supplier as a favourite of an intent, sets it aside, or neither: favourites come first in matches, those set
 * aside come in none. Errors: request.forbidden, intent.notFound, intent.wrongStatus, supplier.notFound, version.conflict.
 */
export const chooseSupplier = async (
  deps: Deps,
  actor: Actor,
  { intentId, supplierId, choice }: { intentId: string; supplierId: string; choice: SupplierChoice },
): Promise<Intent> => {
  for (let attempt = 1; ; attempt++) {
    const intent = await getIntent(deps, intentId);
    requireMember(actor, intent.buyerId);
    if (intent.status === "dropped" || intent.status === "closed") throw new AppError("intent.wrongStatus");
    await getSupplier(deps, supplierId);
    const others = (ids: readonly string[]) => ids.filter((id) => id !== supplierId);
    const chosen: Intent = {
      ...intent,
      updatedAt: deps.now(),
      favourites: [...others(intent.favourites), ...(choice === "favourite" ? [supplierId] : [])],
      vetoes: [...others(intent.vetoes), ...(choice === "veto" ? [supplierId] : [])],
    };
    try {
      await commit(deps.table, [
        put(intentDocuments, chosen),
        recordAudit(deps, actor, "INTENT_SUPPLIER_CHOSEN", intentId, { supplierId, choice }),
      ]);
      return committed(chosen);
    } catch (error) {
      const conflict = error instanceof AppError && error.code === "version.conflict";
      if (!conflict || attempt === attempts) throw error;
    }
  }
};
