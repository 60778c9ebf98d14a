import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent, SupplierChoice } from "../../shared/intents/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commitErrors, committed, put } from "../platform/db/documents.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getSupplier, getSupplierErrors } from "../suppliers/repository.ts";
import { getIntent, getIntentErrors, intentDocuments } from "./repository.ts";

/** Two clicks at once on two suppliers: the second is retried on the result of the first. */
const attempts = 5;

const conflict = (): never => {
  throw new AppError("version.conflict");
};

export const chooseSupplierErrors = errorsOf(
  getIntentErrors,
  memberErrors,
  "intent.wrongStatus",
  getSupplierErrors,
  commitErrors,
);

/**
 * Marks a supplier of an intent as favourite, as vetoed, or as neither: favourites come first in matches,
 * vetoed ones appear in none.
 */
export const chooseSupplier = async (
  deps: Deps,
  actor: Actor,
  { intentId, supplierId, choice }: { intentId: string; supplierId: string; choice: SupplierChoice },
): Promise<Intent> => {
  return retryOnConflict({ attempts, otherwise: conflict }, async () => {
    const intent = await getIntent(deps, intentId);
    requireMember(actor, intent.buyerId);
    if (intentSets.over.includes(intent.status)) throw new AppError("intent.wrongStatus");
    await getSupplier(deps, supplierId);
    const others = (ids: readonly string[]) => ids.filter((id) => id !== supplierId);
    const chosen: Intent = {
      ...intent,
      updatedAt: deps.now(),
      favourites: [...others(intent.favourites), ...(choice === "favourite" ? [supplierId] : [])],
      vetoes: [...others(intent.vetoes), ...(choice === "veto" ? [supplierId] : [])],
    };
    await deps.table.transact([
      put(intentDocuments, chosen),
      journalEntry(deps, actor, "INTENT_SUPPLIER_CHOSEN", intentId, { supplierId, choice }),
    ]);
    return committed(chosen);
  });
};
