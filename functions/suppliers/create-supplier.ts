import { errorsOf } from "../../shared/errors/errors.ts";
import type { Supplier, SupplierInput } from "../../shared/suppliers/schema.ts";
import { foundingMember } from "../accounts/memberships.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { withCommune } from "../geo/with-commune.ts";
import { type Actor, accountErrors, isStaff, requireAccount } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors, committed, holdUniqueKey, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { withProofs } from "./proofs.ts";
import { supplierDocuments, supplierSiretKey } from "./repository.ts";
import { categoriesOf, communeOf, zonesOf } from "./zones-of.ts";

/** `supplier.exists`: the SIRET is registered already, and one can request to join it. */
export const createSupplierErrors = errorsOf(
  accountErrors,
  requireKnownCategoriesErrors,
  requireKnownPlacesErrors,
  "supplier.exists",
  commitErrors,
);

/**
 * Creates the draft of a supplier's profile; its creator becomes a member, except for staff, who create for
 * others.
 */
export const createSupplier = async (deps: Deps, actor: Actor, input: SupplierInput): Promise<Supplier> => {
  if (!isStaff(actor)) requireAccount(actor);
  await requireKnownCategories(deps, categoriesOf(input));
  requireKnownPlaces(deps, zonesOf(input), [communeOf(input)]);
  const now = deps.now();
  const supplier: Supplier = {
    ...input,
    address: withCommune(deps, input.address),
    id: deps.newId("supplier"),
    version: 0,
    createdAt: now,
    updatedAt: now,
    status: "draft",
    proofs: withProofs(input.proofs, []),
  };
  await commit(
    deps.table,
    [
      put(supplierDocuments, supplier),
      ...recordCreation(deps, supplier.id),
      {
        write: holdUniqueKey(supplierSiretKey(supplier.siret), { supplierId: supplier.id }),
        otherwise: "supplier.exists",
      },
      ...foundingMember(deps, actor, supplier),
      journalEntry(deps, actor, "SUPPLIER_CREATED", supplier.id),
    ],
    () => recordContact(deps, input.contact?.email),
  );
  return committed(supplier);
};
