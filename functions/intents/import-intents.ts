import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { countOf, type LineOutcome, refusals, refused } from "../../shared/imports/import-lines.ts";
import { intentColumns } from "../../shared/imports/intent-columns.ts";
import type { ImportLine } from "../../shared/imports/read-csv.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { buyerSiretKey } from "../buyers/repository.ts";
import { type Actor, actorName, requireStaff, staffErrors } from "../platform/actor.ts";
import { commitErrors, everyDocument, put } from "../platform/db/documents.ts";
import { intentsOfBuyer } from "../platform/db/keys/intents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { currentRules } from "../settings/current-rules.ts";
import { type IntentRow, readIntentRows } from "./read-intent-rows.ts";
import { intentDocuments } from "./repository.ts";

const buyerOf = async (deps: Deps, siret: string): Promise<string | undefined> => {
  const held = await deps.table.get(buyerSiretKey(siret));
  return held && z.object({ buyerId: z.string() }).parse(held.doc).buyerId;
};

/** The key by which two rows are the same intent: who buys what, from when. */
const sameness = ({
  title,
  category,
  launchDate,
}: Pick<Intent, "title" | "category" | "launchDate">): string =>
  JSON.stringify([title, category, launchDate]);

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

export const importIntentLinesErrors = errorsOf(staffErrors, commitErrors);

/**
 * Imports rows of buyers' intents from a file; they wait for staff. A buyer is identified by SIRET and must
 * exist; an existing intent (same buyer, title, category and date) is left alone, so a second run changes
 * nothing. A dry run reports the outcome of each row.
 */
export const importIntentLines = async (
  deps: Deps,
  actor: Actor,
  { lines, dryRun = false }: { lines: readonly ImportLine[]; dryRun?: boolean },
): Promise<LineOutcome[]> => {
  requireStaff(actor);
  const { categories } = await currentRules(deps);
  const { rows, refused: outcomes } = readIntentRows(lines, categories);
  for (const [siret, group] of Map.groupBy(rows, ({ buyerSiret }) => buyerSiret)) {
    const buyerId = await buyerOf(deps, siret);
    if (buyerId === undefined) {
      const message = `SIRET de l’acheteur : aucun acheteur ne porte le ${siret}.`;
      outcomes.push(...group.map(({ line }) => refused(line, [{ path: "buyerSiret", message }])));
      continue;
    }
    const known = new Set(
      (await everyDocument(deps.table, intentDocuments, intentsOfBuyer(buyerId))).map(sameness),
    );
    const fresh = group.filter(({ input }) => !known.has(sameness(input)) && known.add(sameness(input)));
    const isFresh = new Set(fresh);
    outcomes.push(
      ...group.map(
        (row): LineOutcome => ({
          line: row.line,
          outcome: isFresh.has(row) ? "created" : "unchanged",
          errors: [],
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
 * The same for a whole file (CSV). Errors: request.forbidden, request.invalid (a required column is missing).
 */
export const importIntents = async (deps: Deps, actor: Actor, { text }: { text: string }) => {
  requireStaff(actor);
  // Loaded on demand, so that the API starts without the CSV parser.
  const { linesOfFile } = await import("../platform/lines-of-file.ts");
  const outcomes = await importIntentLines(deps, actor, { lines: linesOfFile(text, intentColumns) });
  return {
    created: countOf(outcomes, "created"),
    unchanged: countOf(outcomes, "unchanged"),
    refused: refusals(outcomes),
  };
};
