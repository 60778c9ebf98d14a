import * as z from "zod";
import { search } from "../../shared/search/search.ts";
import { isSiret, normalizeSiret } from "../../shared/siret.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { membersOfOrganisation } from "../accounts/accounts.ts";
import { spendUse } from "../accounts/limits.ts";
import type { Deps } from "../deps.ts";
import { currentAnnuaire } from "./annuaire.ts";
import { getSupplier, siretClaim } from "./supplier-repository.ts";

const limit = { most: 120, seconds: 3_600 };
const mostFound = 8;

export const claimableSchema = z.object({
  id: z.string(),
  name: z.string(),
  siret: z.string(),
  city: z.string(),
  /** Whether somebody speaks for it already, and will answer; otherwise staff do. */
  hasMembers: z.boolean(),
});
type Claimable = z.infer<typeof claimableSchema>;

const bySiret = async (deps: Deps, siret: string): Promise<Supplier[]> => {
  const held = await deps.table.get(siretClaim(siret));
  return held
    ? [await getSupplier(deps, z.object({ supplierId: z.string() }).parse(held.doc).supplierId)]
    : [];
};

const byName = async (deps: Deps, q: string): Promise<Supplier[]> => {
  const { index, suppliers } = await currentAnnuaire(deps);
  return search(index, { q, limit: mostFound }).items.flatMap(({ entry }) => suppliers.get(entry.id) ?? []);
};

/**
 * The page that one could ask to speak for: by SIRET whatever its state, by name among those online.
 * Errors: account.limited.
 */
export const findClaimable = async (
  deps: Deps,
  { q, clientAddress }: { q: string; clientAddress: string },
): Promise<Claimable[]> => {
  await spendUse(deps, `pages sought from ${clientAddress}`, limit);
  const siret = normalizeSiret(q);
  const found = isSiret(siret) ? await bySiret(deps, siret) : await byName(deps, q);
  return Promise.all(
    found.map(async ({ id, name, siret: own, address }) => ({
      ...{ id, name, siret: own, city: address.city },
      hasMembers: (await membersOfOrganisation(deps, id)).some(({ status }) => status === "approved"),
    })),
  );
};
