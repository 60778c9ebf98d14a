import * as z from "zod";
import type { Category } from "../../shared/categories/categories.ts";
import { AppError } from "../../shared/errors/errors.ts";
import {
  countOf,
  type ImportedLines,
  type LineOutcome,
  refusals,
} from "../../shared/imports/import-lines.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import type { Voucher } from "../../shared/suppliers/vouched-proofs.ts";
import { membersOfOrganisation } from "../accounts/accounts.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { listProposalsKey, supplierKey } from "../platform/db/keys/suppliers.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Deps } from "../platform/deps.ts";
import { recordContact } from "../platform/last-contact.ts";
import type { GivenFile, LinesOfFile } from "../platform/lines-of-file.ts";
import { currentRules } from "../settings/current-rules.ts";
import { importKnownRow, importNewRow, type RowImport } from "./import-row.ts";
import { listProposalsDocuments } from "./list-proposals.ts";
import { type ReadSupplier, readSupplierRows } from "./read-supplier-rows.ts";
import { annuaireChanged, supplierDocuments, supplierSiretKey } from "./repository.ts";

export type ImportReport = {
  created: number;
  updated: number;
  /** Profiles that stay as they are, and of which the list says something else: staff decide. */
  proposed: number;
  unchanged: number;
  /** Lines that add to a SIRET already read. */
  merged: number;
  refused: { line: number; reason: string }[];
  outcomes: LineOutcome[];
  /** The file as it was read: its table, and which column held what. */
  read: LinesOfFile;
};

/** A transaction holds 100 writes: seven at most for each supplier, and one for the annuaire. */
const atOnce = 14;
const attempts = 3;

type ImportInput = { voucher?: Voucher | undefined; dryRun: boolean };

/** The profiles of those SIRETs, with what lists propose for them already. */
const knownSuppliers = async (deps: Deps, sirets: readonly string[]) => {
  const held = await deps.table.batchGet(sirets.map(supplierSiretKey));
  const ids = held.map(({ doc }) => z.object({ supplierId: z.string() }).parse(doc).supplierId);
  const known = await getDocuments(deps.table, supplierDocuments, ids.map(supplierKey));
  const proposals = await getDocuments(deps.table, listProposalsDocuments, ids.map(listProposalsKey));
  const proposalsById = new Map(proposals.map((one) => [one.supplierId, one]));
  return new Map(
    known.map((supplier) => [supplier.siret, { supplier, proposals: proposalsById.get(supplier.id) }]),
  );
};

/** Whether people keep a profile: they wrote in it since a list made it, or they are its members. */
const isKept = async (deps: Deps, { id, knownFrom }: Supplier): Promise<boolean> =>
  knownFrom !== "lists" ||
  (await membersOfOrganisation(deps, id)).some(({ status }) => status === "approved");

/** The outcome of each row of a supplier; its first carries what becomes of the profile. */
const outcomesOf = ({ lines, warnings }: ReadSupplier, row: RowImport): LineOutcome[] =>
  lines.map((line, place) => {
    const own = warnings.filter((warning) => warning.line === line);
    const read = own.map(({ path, message }) => ({ path, message }));
    if (row.outcome === "refused" || place === 0) {
      const { outcome, errors, changes } = row;
      return { line, outcome, errors, changes, warnings: [...read, ...row.warnings] };
    }
    return { line, outcome: "joined", errors: [], changes: [], warnings: read };
  });

/** Imports a few suppliers in one transaction; again from the start where somebody wrote meanwhile. */
const importBatch = (
  deps: Deps,
  actor: Actor,
  batch: readonly ReadSupplier[],
  { voucher, dryRun, categories }: ImportInput & { categories: readonly Category[] },
): Promise<LineOutcome[]> =>
  retryOnConflict(
    {
      attempts,
      otherwise: () => {
        throw new AppError("version.conflict");
      },
    },
    async () => {
      const known = await knownSuppliers(
        deps,
        batch.map(({ row }) => row.siret),
      );
      const rows = await Promise.all(
        batch.map(async (found) => {
          const { supplier, proposals } = known.get(found.row.siret) ?? {};
          const row = supplier
            ? importKnownRow(deps, actor, found.row, {
                ...{ known: supplier, proposals, voucher, categories },
                kept: await isKept(deps, supplier),
              })
            : importNewRow(deps, actor, found.row, { voucher });
          return { found, row };
        }),
      );
      const writes = rows.flatMap(({ row }) => row.writes);
      if (writes.length > 0 && !dryRun)
        await deps.table.transact([
          ...writes,
          ...(rows.some(({ row }) => row.changesProfile) ? [await annuaireChanged(deps)] : []),
          ...(await recordContact(deps, ...rows.map(({ row }) => row.email))),
        ]);
      return rows.flatMap(({ found, row }) => outcomesOf(found, row));
    },
  );

/**
 * Imports rows of a list of suppliers into the annuaire: new SIRETs become profiles, known ones are merged
 * (`mergeRow` says how), and a second run changes nothing. A dry run reports the outcome of each row, field
 * by field. Interrupted anywhere, it goes on when it is run again. Staff only. Errors: account.signedOut,
 * request.forbidden, version.conflict.
 */
export const importSupplierLines = async (
  deps: Deps,
  actor: Actor,
  { lines, names, ...input }: ImportInput & ImportedLines,
): Promise<LineOutcome[]> => {
  requireStaff(actor);
  const { categories } = await currentRules(deps);
  const { rows, refused } = readSupplierRows(lines, {
    gazetteer: deps.gazetteer(),
    categories,
    names,
  });
  const outcomes: LineOutcome[] = [...refused];
  const found = [...rows.values()];
  for (let from = 0; from < found.length; from += atOnce)
    outcomes.push(
      ...(await importBatch(deps, actor, found.slice(from, from + atOnce), { ...input, categories })),
    );
  return outcomes.sort((a, b) => a.line - b.line);
};

/**
 * The same for a whole file, CSV, XLSX or ODS. Errors: request.forbidden. Throws UnreadableFile for a file that cannot
 * be read or has no column of SIRETs.
 */
export const importSuppliers = async (
  deps: Deps,
  actor: Actor,
  { file, given, voucher, dryRun = false }: GivenFile & { voucher?: Voucher },
): Promise<ImportReport> => {
  requireStaff(actor);
  // Loaded on demand, so that the API starts without what reads files.
  const { linesOfFile } = await import("../platform/lines-of-file.ts");
  const read = await linesOfFile(file, supplierColumns, given);
  const { lines, names } = read;
  const outcomes = await importSupplierLines(deps, actor, { lines, names, voucher, dryRun });
  return {
    created: countOf(outcomes, "created"),
    updated: countOf(outcomes, "updated"),
    proposed: countOf(outcomes, "proposed"),
    unchanged: countOf(outcomes, "unchanged"),
    merged: countOf(outcomes, "joined"),
    refused: refusals(outcomes),
    outcomes,
    read,
  };
};
