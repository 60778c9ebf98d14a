import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Supplier, supplierSchema } from "../../shared/suppliers/schema.ts";
import { changeStamp } from "../platform/change-stamp.ts";
import { type DocumentKind, everyDocument, getDocument } from "../platform/db/documents.ts";
import {
  annuaireKey,
  supplierIndex,
  supplierKey,
  suppliersWithStatus,
} from "../platform/db/keys/suppliers.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { RecentWrites } from "../platform/db/recent-writes.ts";
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

const stamp = changeStamp(annuaireKey);

/** What was written lately that the public sees: an index may lag. */
export const recentAnnuaireWrites = stamp.recentWrites;

/** Every published supplier (the annuaire): those that changed lately as they are now, whatever the index shows. */
export const publishedSuppliers = (
  { table }: Pick<Deps, "table">,
  recent: RecentWrites,
): Promise<Supplier[]> => everyDocument(table, supplierDocuments, suppliersWithStatus("published"), recent);

/**
 * How readers detect that the annuaire changed: its version, and its start date, which distinguishes two
 * tables.
 */
export const annuaireStamp = stamp.read;

export const annuaireVersion = async (deps: Pick<Deps, "table">): Promise<number> =>
  (await annuaireStamp(deps)).version;

/** The write that accompanies every change of what the public sees; it counts for two of a transaction. */
export const annuaireChanged = stamp.changed;
