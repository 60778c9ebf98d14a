import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { countOf, type LineOutcome, refusals } from "../../shared/imports/import-lines.ts";
import type { ImportLine } from "../../shared/imports/read-csv.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import type { Proof, Supplier } from "../../shared/suppliers/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, getDocuments, holdUniqueKey, put } from "../platform/db/documents.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { currentRules } from "../settings/current-rules.ts";
import { readSupplierRows, type SupplierRow } from "./read-supplier-rows.ts";
import { annuaireChanged, supplierDocuments, supplierSiretKey } from "./repository.ts";

export type ImportReport = {
  created: number;
  updated: number;
  unchanged: number;
  /** Lines that add a kind to a SIRET already read. */
  merged: number;
  refused: { line: number; reason: string }[];
};

/** A transaction holds 100 writes: four for each supplier, and one for the annuaire. */
const atOnce = 24;

/**
 * Proofs that the list itself gives, when staff vouch for it (a State register): each kind, until that day.
 * Without it, imported profiles wait for staff like the others.
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

/** The profile updated from the list; what its own members wrote since is not overwritten. */
const refreshed = (deps: Deps, known: Supplier, row: SupplierRow): Supplier | undefined => {
  if (known.contact && !row.contact) return undefined;
  const next = {
    ...known,
    ...row,
    activities: known.activities.length > 0 ? known.activities : row.activities,
  };
  const same = JSON.stringify(supplierDocuments.schema.parse(next)) === JSON.stringify(known);
  return same ? undefined : { ...next, updatedAt: deps.now() };
};

const knownSuppliers = async (deps: Deps, sirets: readonly string[]): Promise<Map<string, Supplier>> => {
  const held = await deps.table.batchGet(sirets.map(supplierSiretKey));
  const ids = held.map(({ doc }) => z.object({ supplierId: z.string() }).parse(doc).supplierId);
  const known = await getDocuments(deps.table, supplierDocuments, ids.map(supplierKey));
  return new Map(known.map((supplier) => [supplier.siret, supplier]));
};

type ImportInput = { lines: readonly ImportLine[]; voucher?: Voucher | undefined; dryRun?: boolean };

export const importSupplierLinesErrors = errorsOf(staffErrors, commitErrors);

/**
 * Imports rows of a list of suppliers into the annuaire: new SIRETs become profiles, known ones are updated,
 * and a second run changes nothing. A dry run reports the outcome of each row.
 */
export const importSupplierLines = async (
  deps: Deps,
  actor: Actor,
  { lines, voucher, dryRun = false }: ImportInput,
): Promise<LineOutcome[]> => {
  requireStaff(actor);
  const { categories } = await currentRules(deps);
  const { rows, refused } = readSupplierRows(lines, { gazetteer: deps.gazetteer(), categories });
  const outcomes: LineOutcome[] = [...refused];
  const sirets = [...rows.keys()];
  for (let from = 0; from < sirets.length; from += atOnce) {
    const batch = sirets.slice(from, from + atOnce);
    const known = await knownSuppliers(deps, batch);
    const writes: Write[] = [];
    const emails: (string | undefined)[] = [];
    for (const siret of batch) {
      const found = rows.get(siret);
      if (!found) continue;
      const before = known.get(siret);
      const supplier = before ? refreshed(deps, before, found.row) : newSupplier(deps, found.row, voucher);
      const outcome = supplier ? (before ? "updated" : "created") : "unchanged";
      outcomes.push(
        ...found.lines.map(
          (line, i): LineOutcome => ({ line, outcome: i === 0 ? outcome : "joined", errors: [] }),
        ),
      );
      if (!supplier) continue;
      writes.push(
        put(supplierDocuments, supplier),
        journalEntry(deps, actor, "SUPPLIER_IMPORTED", supplier.id),
      );
      emails.push(supplier.contact?.email);
      if (!before) writes.push(holdUniqueKey(supplierSiretKey(siret), { supplierId: supplier.id }));
    }
    if (writes.length > 0 && !dryRun)
      await commit(deps.table, [...writes, await annuaireChanged(deps)], () =>
        recordContact(deps, ...emails),
      );
  }
  return outcomes.sort((a, b) => a.line - b.line);
};

/**
 * The same for a whole file (CSV). Errors: request.forbidden, request.invalid (a required column is missing).
 */
export const importSuppliers = async (
  deps: Deps,
  actor: Actor,
  { text, voucher }: { text: string; voucher?: Voucher },
): Promise<ImportReport> => {
  requireStaff(actor);
  // Loaded on demand, so that the API starts without the CSV parser.
  const { linesOfFile } = await import("../platform/lines-of-file.ts");
  const lines = linesOfFile(text, supplierColumns);
  const outcomes = await importSupplierLines(deps, actor, { lines, voucher });
  return {
    created: countOf(outcomes, "created"),
    updated: countOf(outcomes, "updated"),
    unchanged: countOf(outcomes, "unchanged"),
    merged: countOf(outcomes, "joined"),
    refused: refusals(outcomes),
  };
};
