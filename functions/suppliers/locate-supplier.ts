import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { annuaireChanged, getSupplier, getSupplierErrors, supplierDocuments } from "./repository.ts";

/** `version.conflict`: somebody has said meanwhile that it is in another commune. */
export const locateSupplierErrors = errorsOf(
  staffErrors,
  getSupplierErrors,
  requireKnownPlacesErrors,
  commitErrors,
);

/**
 * Says in which commune a supplier is whose address leads to none; its changes that wait and name the same town
 * are told it too. Saying the same twice changes nothing.
 */
export const locateSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId, communeCode }: { supplierId: string; communeCode: string },
): Promise<Supplier> => {
  requireStaff(actor);
  requireKnownPlaces(deps, [{ path: "communeCode", places: [{ type: "commune", code: communeCode }] }]);
  const commune = deps.gazetteer().commune(communeCode);
  const supplier = await getSupplier(deps, supplierId);
  const { address, draft } = supplier;
  if (!commune || address.communeCode === commune.code) return supplier;
  if (address.communeCode !== undefined) throw new AppError("version.conflict");
  const placed = (given: Supplier["address"]): Supplier["address"] =>
    given.communeCode === undefined && given.city === address.city && given.postalCode === address.postalCode
      ? {
          ...{ ...given, city: commune.name, communeCode: commune.code },
          ...{ lat: given.lat ?? commune.lat, lon: given.lon ?? commune.lon },
        }
      : given;
  const located: Supplier = {
    ...supplier,
    address: placed(address),
    ...(draft
      ? { draft: { ...draft, input: { ...draft.input, address: placed(draft.input.address) } } }
      : {}),
    updatedAt: deps.now(),
  };
  await commit(deps.table, [
    put(supplierDocuments, located),
    await annuaireChanged(deps),
    journalEntry(deps, actor, "SUPPLIER_LOCATED", supplierId),
  ]);
  return committed(located);
};
