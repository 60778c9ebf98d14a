import { AppError } from "../../shared/errors.ts";
import { type Supplier, supplierSchema } from "../../shared/suppliers.ts";
import { type DocumentKind, everyDocument, getDocument } from "../db/documents.ts";
import { annuaireKey, claimKey, supplierIndex, supplierKey, suppliersByStatus } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";

export const suppliers: DocumentKind<Supplier> = {
  schema: supplierSchema,
  place: (supplier) => ({ ...supplierKey(supplier.id), ...supplierIndex(supplier) }),
};

/** Errors: supplier.notFound. */
export const getSupplier = async ({ table }: Pick<Deps, "table">, id: string): Promise<Supplier> => {
  const supplier = await getDocument(table, suppliers, supplierKey(id));
  if (!supplier) throw new AppError("supplier.notFound");
  return supplier;
};

export const siretClaim = (siret: string) => claimKey("SUPPLIER_SIRET", siret);

/** Every published supplier, page by page: the annuaire. */
export const publishedSuppliers = ({ table }: Pick<Deps, "table">): Promise<Supplier[]> =>
  everyDocument(table, suppliers, { index: "gsi2", pk: suppliersByStatus("published") });

/** What tells readers that the annuaire changed: its version, and since when, which tells two tables apart. */
export const annuaireStamp = async ({ table }: Pick<Deps, "table">) => {
  const stored = await table.get(annuaireKey);
  return { version: stored?.version ?? 0, since: stored?.doc };
};

export const annuaireVersion = async (deps: Pick<Deps, "table">): Promise<number> =>
  (await annuaireStamp(deps)).version;

/** The write that goes with every change of what the public sees. */
export const annuaireChanged = async (deps: Pick<Deps, "table" | "now">): Promise<Write> => ({
  type: "put",
  item: { ...annuaireKey, doc: { at: deps.now() } },
  expect: (await annuaireVersion(deps)) || "absent",
});
