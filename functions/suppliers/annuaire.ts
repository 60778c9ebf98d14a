import { buildIndex } from "../../shared/search/build-index.ts";
import type { SearchIndex } from "../../shared/search/search-index.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import type { Table } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { annuaireVersion, publishedSuppliers } from "./supplier-repository.ts";
import { publicSupplier } from "./supplier-view.ts";

/** The annuaire as the public sees it, ready to be searched. */
export type Annuaire = { version: number; suppliers: ReadonlyMap<string, Supplier>; index: SearchIndex };

const kept = new WeakMap<Table, Promise<Annuaire>>();

const read = async (deps: Pick<Deps, "table" | "gazetteer">, version: number): Promise<Annuaire> => {
  const suppliers = (await publishedSuppliers(deps)).map(publicSupplier);
  return {
    version,
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
    index: buildIndex(suppliers, deps.gazetteer()),
  };
};

/** The annuaire of now: read and indexed once per change of it, then kept by this process. */
export const currentAnnuaire = async (deps: Pick<Deps, "table" | "gazetteer">): Promise<Annuaire> => {
  const version = await annuaireVersion(deps);
  const before = await kept.get(deps.table)?.catch(() => undefined);
  if (before && before.version >= version) return before;
  const next = read(deps, version);
  kept.set(deps.table, next);
  return next;
};
