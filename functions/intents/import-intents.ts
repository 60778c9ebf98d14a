import * as z from "zod";
import { AppError } from "../../shared/errors.ts";
import type { Intent } from "../../shared/intents.ts";
import { type Actor, actorName, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { buyerSiretClaim } from "../buyers/buyer-repository.ts";
import { everyDocument, put } from "../db/documents.ts";
import { intentsOfBuyer } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { intentDocuments } from "./intent-repository.ts";
import { type IntentRow, type Refusal, readIntentRows } from "./read-intent-rows.ts";

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
 * Brings buyers' intents from a file; they wait for staff. A buyer is known by its SIRET and must be here; an intent that
 * is already here (same buyer, title, family and date) is left alone, so a second run changes nothing.
 * Errors: request.forbidden, request.invalid (a needed column is missing).
 */
export const importIntents = async (deps: Deps, actor: Actor, { text }: { text: string }) => {
  requireStaff(actor);
  const { rows, refused, missing } = readIntentRows(text, (await currentRules(deps)).categories);
  if (missing.length > 0)
    throw new AppError(
      "request.invalid",
      {},
      missing.map((column) => ({ path: column, code: "required", message: `Colonne absente : ${column}.` })),
    );
  const report: { created: number; unchanged: number; refused: Refusal[] } = {
    created: 0,
    unchanged: 0,
    refused,
  };
  for (const [siret, group] of Map.groupBy(rows, ({ buyerSiret }) => buyerSiret)) {
    const buyerId = await buyerOf(deps, siret);
    if (buyerId === undefined) {
      refused.push(
        ...group.map(({ line }) => ({
          line,
          reason: `SIRET de l’acheteur : aucun acheteur ne porte le ${siret}.`,
        })),
      );
      continue;
    }
    const known = new Set(
      (await everyDocument(deps.table, intentDocuments, { index: "gsi1", pk: intentsOfBuyer(buyerId) })).map(
        sameness,
      ),
    );
    const fresh = group.filter(({ input }) => !known.has(sameness(input)) && known.add(sameness(input)));
    report.unchanged += group.length - fresh.length;
    report.created += fresh.length;
    for (let from = 0; from < fresh.length; from += 50) {
      const intents = fresh.slice(from, from + 50).map((row) => newIntent(deps, actor, buyerId, row));
      await deps.table.transact(
        intents.flatMap((intent) => [
          put(intentDocuments, intent),
          recordAudit(deps, actor, "INTENT_IMPORTED", intent.id),
        ]),
      );
    }
  }
  refused.sort((a, b) => a.line - b.line);
  return report;
};
