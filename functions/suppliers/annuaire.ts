import type { Rules } from "../../shared/rules.ts";
import { buildIndex } from "../../shared/search/build-index.ts";
import { type SearchIndex, serialise } from "../../shared/search/search-index.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import type { Table } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { once } from "../runtime/once.ts";
import { currentRules } from "../settings/current-rules.ts";
import { readEssAwards } from "./ess-awards.ts";
import { annuaireVersion, publishedSuppliers } from "./supplier-repository.ts";
import { publicSupplier } from "./supplier-view.ts";

/** The annuaire as the public sees it, ready to be searched. */
export type Annuaire = {
  version: number;
  suppliers: ReadonlyMap<string, Supplier>;
  index: SearchIndex;
  /** The same index as one text, written when it is first asked for. */
  indexFile: () => Promise<string>;
  /** By which it is searched and matched. */
  rules: Rules;
  /** Gives a supplier the day of its last award under L2113-15, where the law makes it wait for another. */
  withLastEssAward: Awaited<ReturnType<typeof readEssAwards>>;
};

const kept = new WeakMap<Table, Promise<Annuaire>>();

type AnnuaireDeps = Pick<Deps, "table" | "gazetteer" | "now">;

const read = async (deps: AnnuaireDeps, version: number, rules: Rules): Promise<Annuaire> => {
  const [published, withLastEssAward] = await Promise.all([publishedSuppliers(deps), readEssAwards(deps)]);
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

/** The annuaire of now: read and indexed once per change of it or of the rules, then kept by this process. */
export const currentAnnuaire = async (deps: AnnuaireDeps): Promise<Annuaire> => {
  const [version, rules] = await Promise.all([annuaireVersion(deps), currentRules(deps)]);
  const before = await kept.get(deps.table)?.catch(() => undefined);
  if (before && before.version >= version && before.rules === rules) return before;
  const next = read(deps, version, rules);
  kept.set(deps.table, next);
  return next;
};
