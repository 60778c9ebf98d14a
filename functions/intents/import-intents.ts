import * as z from "zod";
import { countOf, type LineOutcome, refusals, refused } from "../../shared/imports/import-lines.ts";
import { intentColumns } from "../../shared/imports/intent-columns.ts";
import type { ImportLine } from "../../shared/imports/read-csv.ts";
import type { Intent } from "../../shared/intents.ts";
import { type Actor, actorName, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { buyerSiretClaim } from "../buyers/buyer-repository.ts";
import { everyDocument, put } from "../db/documents.ts";
import { intentsOfBuyer } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { intentDocuments } from "./intent-repository.ts";
import { type IntentRow, readIntentRows } from "./read-intent-rows.ts";

const buyerOf = async (deps: Deps, siret: string): Promise<string | undefined> => {
  const held = await deps.table.get(buyerSiretClaim(siret));
  return held && z.object({ buyerId: z.string() }).parse(held.doc).buyerId;
};

/** What makes two lines the same intent: who buys what, from when. */
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

/**
 * Brings lines of buyers' intents from a file; they wait for staff. A buyer is known by its SIRET and must be here; an
 * intent that is already here (same buyer, title, family and date) is left alone, so a second run changes nothing. A dry
 * run says what would become of each line. Errors: request.forbidden.
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
      (await everyDocument(deps.table, intentDocuments, { index: "gsi1", pk: intentsOfBuyer(buyerId) })).map(
        sameness,
      ),
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
          recordAudit(deps, actor, "INTENT_IMPORTED", intent.id),
        ]),
      );
    }
  }
  return outcomes.sort((a, b) => a.line - b.line);
};

/** The same of a whole file (CSV). Errors: request.forbidden, request.invalid (a needed column is missing). */
export const importIntents = async (deps: Deps, actor: Actor, { text }: { text: string }) => {
  requireStaff(actor);
  // Loaded with a file: the API starts without what reads CSV.
  const { linesOfFile } = await import("../imports/lines-of-file.ts");
  const outcomes = await importIntentLines(deps, actor, { lines: linesOfFile(text, intentColumns) });
  return {
    created: countOf(outcomes, "created"),
    unchanged: countOf(outcomes, "unchanged"),
    refused: refusals(outcomes),
  };
};
