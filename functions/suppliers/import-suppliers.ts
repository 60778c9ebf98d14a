import * as z from "zod";
import { AppError } from "../../shared/errors.ts";
import type { Proof, Supplier } from "../../shared/suppliers.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { claim, getDocuments, put } from "../db/documents.ts";
import { supplierKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { type Refusal, readSupplierRows, type SupplierRow } from "./read-supplier-rows.ts";
import { annuaireChanged, siretClaim, suppliers } from "./supplier-repository.ts";

export type ImportReport = {
  created: number;
  updated: number;
  unchanged: number;
  /** Lines that add a kind to a SIRET already read. */
  merged: number;
  refused: Refusal[];
};

/** A transaction holds 100 writes: three for each supplier, and one for the annuaire. */
const atOnce = 33;

/**
 * What the list itself proves, where staff vouch for it (a registry of the State): each kind, until that day.
 * Without it, imported pages wait for staff with the others.
 */
export type Voucher = { reference: string; authority: string; validFrom: string; validUntil: string };

const proofsOf = (row: SupplierRow, voucher: Voucher | undefined): Proof[] =>
  voucher ? row.kinds.map((kind) => ({ kind, ...voucher, checked: true })) : [];

const newSupplier = (deps: Deps, row: SupplierRow, voucher: Voucher | undefined): Supplier => {
  const now = deps.now();
  return {
    ...row,
    id: deps.newId("supplier"),
    version: 0,
    createdAt: now,
    updatedAt: now,
    proofs: proofsOf(row, voucher),
    submittedAt: now,
    ...(voucher ? { status: "published", publishedAt: now } : { status: "submitted" }),
  };
};

/** The page with what the list says now; what its own people wrote since stays. */
const refreshed = (deps: Deps, known: Supplier, row: SupplierRow): Supplier | undefined => {
  if (known.contact && !row.contact) return undefined;
  const next = {
    ...known,
    ...row,
    activities: known.activities.length > 0 ? known.activities : row.activities,
  };
  const same = JSON.stringify(suppliers.schema.parse(next)) === JSON.stringify(known);
  return same ? undefined : { ...next, updatedAt: deps.now() };
};

const knownSuppliers = async (deps: Deps, sirets: readonly string[]): Promise<Map<string, Supplier>> => {
  const claims = await deps.table.batchGet(sirets.map(siretClaim));
  const ids = claims.map(({ doc }) => z.object({ supplierId: z.string() }).parse(doc).supplierId);
  const known = await getDocuments(deps.table, suppliers, ids.map(supplierKey));
  return new Map(known.map((supplier) => [supplier.siret, supplier]));
};

/**
 * Brings a list of suppliers into the annuaire: new SIRETs become pages, known ones are brought up to date, and a second
 * run changes nothing. Errors: request.forbidden, request.invalid (a needed column is missing).
 */
export const importSuppliers = async (
  deps: Deps,
  actor: Actor,
  { text, voucher }: { text: string; voucher?: Voucher },
): Promise<ImportReport> => {
  requireStaff(actor);
  const { rows, refused, merged, missing } = readSupplierRows(text, deps.gazetteer());
  if (missing.length > 0)
    throw new AppError(
      "request.invalid",
      {},
      missing.map((column) => ({ path: column, code: "required", message: `Colonne absente : ${column}.` })),
    );
  const report: ImportReport = { created: 0, updated: 0, unchanged: 0, merged, refused };
  const sirets = [...rows.keys()];
  for (let from = 0; from < sirets.length; from += atOnce) {
    const batch = sirets.slice(from, from + atOnce);
    const known = await knownSuppliers(deps, batch);
    const writes: Write[] = [];
    for (const siret of batch) {
      const row = rows.get(siret);
      const before = known.get(siret);
      if (!row) continue;
      const supplier = before ? refreshed(deps, before, row) : newSupplier(deps, row, voucher);
      report[supplier ? (before ? "updated" : "created") : "unchanged"]++;
      if (!supplier) continue;
      writes.push(put(suppliers, supplier), recordAudit(deps, actor, "SUPPLIER_IMPORTED", supplier.id));
      if (!before) writes.push(claim(siretClaim(siret), { supplierId: supplier.id }));
    }
    if (writes.length > 0) await deps.table.transact([...writes, await annuaireChanged(deps)]);
  }
  return report;
};
