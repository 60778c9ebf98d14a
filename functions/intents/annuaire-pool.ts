import { type Pool, preparePool } from "../../shared/matching/pool.ts";
import { worldSchema } from "../../shared/matching/world/world.ts";
import type { Deps } from "../platform/deps.ts";
import type { Annuaire } from "../suppliers/annuaire.ts";

const pools = new WeakMap<Annuaire, Pool>();

/** The annuaire prepared for matching, once per change of it. */
export const poolOf = (deps: Pick<Deps, "gazetteer">, annuaire: Annuaire): Pool => {
  const known = pools.get(annuaire);
  if (known) return known;
  const suppliers = worldSchema.shape.suppliers.parse(
    [...annuaire.suppliers.values()].map(annuaire.withLastEssAward),
  );
  const pool = preparePool(suppliers, deps.gazetteer(), annuaire.rules);
  pools.set(annuaire, pool);
  return pool;
};
