import { AppError } from "../../shared/errors.ts";
import type { Supplier, SupplierInput } from "../../shared/suppliers.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, moveClaim, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { requireKnownPlaces } from "../geo/require-known-places.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";
import { withProofs } from "./proofs.ts";
import { getSupplier, siretClaim, suppliers } from "./supplier-repository.ts";
import { categoriesOf, communeOf, zonesOf } from "./zones-of.ts";

/**
 * Changes a supplier's page. A page that is online stays as it is: the changes wait as a draft until staff publish them.
 * Errors: request.forbidden, supplier.notFound, version.conflict (somebody wrote in between), supplier.exists,
 * supplier.wrongStatus (the SIRET of a published page is staff's to change).
 */
export const updateSupplier = async (
  deps: Deps,
  actor: Actor,
  { supplierId, version, input }: { supplierId: string; version: number; input: SupplierInput },
): Promise<Supplier> => {
  requireMember(actor, supplierId);
  await requireKnownCategories(deps, categoriesOf(input));
  requireKnownPlaces(deps, zonesOf(input), [communeOf(input)]);
  const supplier = await getSupplier(deps, supplierId);
  if (supplier.version !== version) throw new AppError("version.conflict");
  const online = supplier.status === "published";
  if (online && input.siret !== supplier.siret) throw new AppError("supplier.wrongStatus");
  const changed: Supplier = online
    ? { ...supplier, draft: { input }, updatedAt: deps.now() }
    : { ...supplier, ...input, proofs: withProofs(input.proofs, supplier.proofs), updatedAt: deps.now() };
  await commit(
    deps.table,
    [
      put(suppliers, changed),
      ...(await moveClaim(
        deps.table,
        siretClaim(supplier.siret),
        siretClaim(input.siret),
        { supplierId },
        "supplier.exists",
      )),
      recordAudit(deps, actor, "SUPPLIER_CHANGED", supplierId),
    ],
    () => heardFrom(deps, input.contact?.email),
  );
  return committed(changed);
};
