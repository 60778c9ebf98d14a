import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Supplier, supplierSchema } from "../../shared/suppliers/schema.ts";
import { type DocumentKind, everyDocument, getDocument } from "../platform/db/documents.ts";
import {
  annuaireKey,
  supplierIndex,
  supplierKey,
  suppliersWithStatus,
} from "../platform/db/keys/suppliers.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

export const supplierDocuments: DocumentKind<Supplier> = {
  schema: supplierSchema,
  keysOf: (supplier) => ({ ...supplierKey(supplier.id), ...supplierIndex(supplier) }),
};

export const getSupplierErrors = errorsOf("supplier.notFound");

/** A supplier, whatever its status. */
export const getSupplier = async ({ table }: Pick<Deps, "table">, id: string): Promise<Supplier> => {
  const supplier = await getDocument(table, supplierDocuments, supplierKey(id));
  if (!supplier) throw new AppError("supplier.notFound");
  return supplier;
};

export const supplierSiretKey = (siret: string) => uniqueKey("SUPPLIER_SIRET", siret);

/** Every published supplier (the annuaire), in batches. */
export const publishedSuppliers = ({ table }: Pick<Deps, "table">): Promise<Supplier[]> =>
  everyDocument(table, supplierDocuments, suppliersWithStatus("published"));

/**
 * How readers detect that the annuaire changed: its version, and its start date, which distinguishes two
 * tables.
 */
export const annuaireStamp = async ({ table }: Pick<Deps, "table">) => {
  const stored = await table.get(annuaireKey);
  return { version: stored?.version ?? 0, since: stored?.doc };
};

export const annuaireVersion = async (deps: Pick<Deps, "table">): Promise<number> =>
  (await annuaireStamp(deps)).version;

/** The write that accompanies every change of what the public sees. */
export const annuaireChanged = async (deps: Pick<Deps, "table" | "now">): Promise<Write> => ({
  type: "put",
  item: { ...annuaireKey, doc: { at: deps.now() } },
  expect: (await annuaireVersion(deps)) || "absent",
});
