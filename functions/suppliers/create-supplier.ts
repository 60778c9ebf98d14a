import type { Supplier, SupplierInput } from "../../shared/suppliers.ts";
import { type Actor, isStaff, requireAccount } from "../accounts/actor.ts";
import { foundingMember } from "../accounts/memberships.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { claim, commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { requireKnownPlaces } from "../geo/require-known-places.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";
import { withProofs } from "./proofs.ts";
import { siretClaim, suppliers } from "./supplier-repository.ts";
import { categoriesOf, communeOf, zonesOf } from "./zones-of.ts";

/**
 * Makes the draft of a supplier's page; whoever makes it speaks for it, unless staff do it for somebody.
 * Errors: account.signedOut, supplier.exists (the SIRET is already here: ask to join it).
 */
export const createSupplier = async (deps: Deps, actor: Actor, input: SupplierInput): Promise<Supplier> => {
  if (!isStaff(actor)) requireAccount(actor);
  await requireKnownCategories(deps, categoriesOf(input));
  requireKnownPlaces(deps, zonesOf(input), [communeOf(input)]);
  const now = deps.now();
  const supplier: Supplier = {
    ...input,
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
      put(suppliers, supplier),
      { write: claim(siretClaim(supplier.siret), { supplierId: supplier.id }), otherwise: "supplier.exists" },
      ...foundingMember(deps, actor, supplier),
      recordAudit(deps, actor, "SUPPLIER_CREATED", supplier.id),
    ],
    () => heardFrom(deps, input.contact?.email),
  );
  return committed(supplier);
};
