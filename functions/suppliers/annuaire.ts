import type { Rules } from "../../shared/law/rules.ts";
import { buildIndex } from "../../shared/search/build-index.ts";
import { type SearchIndex, serialise } from "../../shared/search/search-index.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { once } from "../platform/async/once.ts";
import type { Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { readEssAwards } from "./ess-awards.ts";
import { annuaireVersion, publishedSuppliers, recentAnnuaireWrites } from "./repository.ts";
import { publicSupplier } from "./view.ts";

/** The annuaire as the public sees it, ready to be searched. */
export type Annuaire = {
  version: number;
  suppliers: ReadonlyMap<string, Supplier>;
  index: SearchIndex;
  /** The same index serialised, on first use. */
  indexFile: () => Promise<string>;
  /** The rules used for searching and matching. */
  rules: Rules;
  /** Returns the day of a supplier's last award under L2113-15, if the law makes it wait before another. */
  withLastEssAward: Awaited<ReturnType<typeof readEssAwards>>;
};

const kept = new WeakMap<Table, Promise<Annuaire>>();

type AnnuaireDeps = Pick<Deps, "table" | "gazetteer" | "now">;

const read = async (deps: AnnuaireDeps, version: number, rules: Rules): Promise<Annuaire> => {
  const recent = await recentAnnuaireWrites(deps);
  const [published, withLastEssAward] = await Promise.all([
    publishedSuppliers(deps, recent),
    readEssAwards(deps, recent),
  ]);
  const suppliers = published.map(publicSupplier);
  const index = buildIndex(suppliers, rules.categories, deps.gazetteer());
  return {
    version,
    rules,
    withLastEssAward,
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
    index,
    indexFile: once(async () => serialise(index)),
  };
};

/**
 * The current annuaire: read and indexed once per change of it or of the rules, then cached by this process.
 */
export const currentAnnuaire = async (deps: AnnuaireDeps): Promise<Annuaire> => {
  const [version, rules] = await Promise.all([annuaireVersion(deps), currentRules(deps)]);
  const before = await kept.get(deps.table)?.catch(() => undefined);
  if (before && before.version >= version && before.rules === rules) return before;
  const next = read(deps, version, rules);
  kept.set(deps.table, next);
  return next;
};
