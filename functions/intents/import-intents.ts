import * as z from "zod";
import {
  countOf,
  type ImportedLines,
  type LineOutcome,
  refusals,
  refused,
} from "../../shared/imports/import-lines.ts";
import { intentColumns } from "../../shared/imports/intent-columns.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { buyerSiretKey } from "../buyers/repository.ts";
import { type Actor, actorName, requireStaff } from "../platform/actor.ts";
import { everyDocument, put } from "../platform/db/documents.ts";
import { intentsOfBuyer } from "../platform/db/keys/intents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import type { GivenFile } from "../platform/lines-of-file.ts";
import { currentRules } from "../settings/current-rules.ts";
import { type IntentRow, readIntentRows } from "./read-intent-rows.ts";
import { intentDocuments } from "./repository.ts";
import { sortRows } from "./same-intent.ts";

const buyerOf = async (deps: Deps, siret: string): Promise<string | undefined> => {
  const held = await deps.table.get(buyerSiretKey(siret));
  return held && z.object({ buyerId: z.string() }).parse(held.doc).buyerId;
};

const newIntent = (deps: Deps, actor: Actor, buyerId: string, { input }: IntentRow): Intent => {
  const at = deps.now();
  return {
    ...input,
    id: deps.newId("intent"),
    buyerId,
    version: 0,
    createdAt: at,
    updatedAt: at,
    status: "submitted",
    favourites: [],
    vetoes: [],
    history: [{ status: "submitted", at, by: actorName(actor), note: "" }],
  };
};

/**
 * Imports rows of buyers' intents from a file; they wait for staff. A buyer is identified by SIRET and must
 * exist; an existing intent (same buyer, title, category, date and places) is left alone, so a second run changes
 * nothing, and what the row says otherwise of it is told. A dry run reports the outcome of each row.
 */
export const importIntentLines = async (
  deps: Deps,
  actor: Actor,
  { lines, names, dryRun = false }: ImportedLines & { dryRun?: boolean },
): Promise<LineOutcome[]> => {
  requireStaff(actor);
  const { categories } = await currentRules(deps);
  const { rows, refused: outcomes } = readIntentRows(lines, {
    gazetteer: deps.gazetteer(),
    categories,
    names,
  });
  for (const [siret, group] of Map.groupBy(rows, ({ buyerSiret }) => buyerSiret)) {
    const buyerId = await buyerOf(deps, siret);
    if (buyerId === undefined) {
      const message = `SIRET de l’acheteur : aucun acheteur ne porte le ${siret}.`;
      outcomes.push(...group.map(({ line }) => refused(line, [{ path: "buyerSiret", message }])));
      continue;
    }
    const stored = await everyDocument(deps.table, intentDocuments, intentsOfBuyer(buyerId));
    const sorted = sortRows(stored, group, deps.gazetteer());
    const fresh = sorted.flatMap(({ row, isFresh }) => (isFresh ? [row] : []));
    outcomes.push(
      ...sorted.map(
        ({ row, isFresh, told }): LineOutcome => ({
          line: row.line,
          outcome: isFresh ? "created" : "unchanged",
          errors: [],
          warnings: [...row.warnings, ...told],
          changes: [],
        }),
      ),
    );
    for (let from = 0; from < fresh.length && !dryRun; from += 50) {
      const intents = fresh.slice(from, from + 50).map((row) => newIntent(deps, actor, buyerId, row));
      await deps.table.transact(
        intents.flatMap((intent) => [
          put(intentDocuments, intent),
          journalEntry(deps, actor, "INTENT_IMPORTED", intent.id),
        ]),
      );
    }
  }
  return outcomes.sort((a, b) => a.line - b.line);
};

/**
 * The same for a whole file, CSV, XLSX or ODS. Errors: request.forbidden. Throws UnreadableFile for a file that cannot
 * be read or lacks a column.
 */
export const importIntents = async (deps: Deps, actor: Actor, { file, given, dryRun }: GivenFile) => {
  requireStaff(actor);
  // Loaded on demand, so that the API starts without what reads files.
  const { linesOfFile } = await import("../platform/lines-of-file.ts");
  const read = await linesOfFile(file, intentColumns, given);
  const outcomes = await importIntentLines(deps, actor, { ...read, dryRun });
  return {
    created: countOf(outcomes, "created"),
    unchanged: countOf(outcomes, "unchanged"),
    refused: refusals(outcomes),
    read,
    outcomes,
  };
};
