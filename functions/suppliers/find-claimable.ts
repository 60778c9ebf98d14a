import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { isSiret, normalizeSiret } from "../../shared/fields/siret.ts";
import { search } from "../../shared/search/search.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { membersOfOrganisation } from "../accounts/accounts.ts";
import type { Deps } from "../platform/deps.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { currentAnnuaire } from "./annuaire.ts";
import { getSupplier, supplierSiretKey } from "./repository.ts";

const limit = { most: 120, seconds: 3_600 };
const mostFound = 8;

export const claimableSchema = z.object({
  id: z.string(),
  name: z.string(),
  siret: z.string(),
  city: z.string(),
  /** Whether it has members, who will answer the request; otherwise staff do. */
  hasMembers: z.boolean(),
});
type Claimable = z.infer<typeof claimableSchema>;

const bySiret = async (deps: Deps, siret: string): Promise<Supplier[]> => {
  const held = await deps.table.get(supplierSiretKey(siret));
  return held
    ? [await getSupplier(deps, z.object({ supplierId: z.string() }).parse(held.doc).supplierId)]
    : [];
};

const byName = async (deps: Deps, q: string): Promise<Supplier[]> => {
  const { index, suppliers } = await currentAnnuaire(deps);
  return search(index, { q, limit: mostFound }).items.flatMap(({ entry }) => suppliers.get(entry.id) ?? []);
};

export const findClaimableErrors = errorsOf(rateLimitErrors);

/**
 * The suppliers that a person can request to join: by SIRET whatever the status, by name among those
 * published.
 */
export const findClaimable = async (
  deps: Deps,
  { q, clientAddress }: { q: string; clientAddress: string },
): Promise<Claimable[]> => {
  await consumeRateLimitNow(deps, `pages sought from ${clientAddress}`, limit);
  const siret = normalizeSiret(q);
  const found = isSiret(siret) ? await bySiret(deps, siret) : await byName(deps, q);
  return Promise.all(
    found.map(async ({ id, name, siret: own, address }) => ({
      ...{ id, name, siret: own, city: address.city },
      hasMembers: (await membersOfOrganisation(deps, id)).some(({ status }) => status === "approved"),
    })),
  );
};
