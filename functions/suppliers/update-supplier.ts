import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Supplier, SupplierInput } from "../../shared/suppliers/schema.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { withCommune } from "../geo/with-commune.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, committed, moveUniqueKey, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { nameFiles } from "./kept-files.ts";
import { withProofs } from "./proofs.ts";
import { getSupplier, getSupplierErrors, supplierDocuments, supplierSiretKey } from "./repository.ts";
import { categoriesOf, communeOf, zonesOf } from "./zones-of.ts";

/** `supplier.wrongStatus`: only staff may change the SIRET of a published profile; `file.gone`: a proof names a file that is kept no more. */
export const updateSupplierErrors = errorsOf(
  memberErrors,
  requireKnownCategoriesErrors,
  requireKnownPlacesErrors,
  getSupplierErrors,
  "supplier.wrongStatus",
  "supplier.exists",
  "file.gone",
  commitErrors,
);

/**
 * Changes a supplier's profile. A published profile stays as it is: the changes wait as a draft until staff
 * publish them.
 */
export const updateSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId, version, input: given }: { supplierId: string; version: number; input: SupplierInput },
): Promise<Supplier> => {
  requireMember(actor, supplierId);
  await requireKnownCategories(deps, categoriesOf(given));
  requireKnownPlaces(deps, zonesOf(given), [communeOf(given)]);
  const input = { ...given, address: withCommune(deps, given.address) };
  const supplier = await getSupplier(deps, supplierId);
  if (supplier.version !== version) throw new AppError("version.conflict");
  const online = supplier.status === "published";
  if (online && input.siret !== supplier.siret) throw new AppError("supplier.wrongStatus");
  const { knownFrom: _knownFrom, suspendedFor: _suspendedFor, ...kept } = supplier;
  const changed: Supplier = online
    ? { ...kept, draft: { input }, updatedAt: deps.now() }
    : { ...kept, ...input, proofs: withProofs(input.proofs, supplier.proofs), updatedAt: deps.now() };
  await commit(
    deps.table,
    [
      put(supplierDocuments, changed),
      ...(await nameFiles(deps, supplier, input.proofs)),
      ...(await moveUniqueKey(
        deps.table,
        supplierSiretKey(supplier.siret),
        supplierSiretKey(input.siret),
        { supplierId },
        "supplier.exists",
      )),
      journalEntry(deps, actor, "SUPPLIER_CHANGED", supplierId),
    ],
    () => recordContact(deps, input.contact?.email),
  );
  return committed(changed);
};
