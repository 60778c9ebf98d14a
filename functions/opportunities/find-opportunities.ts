import * as z from "zod";
import { categorySchema } from "../../shared/categories/categories.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { daySchema } from "../../shared/fields/fields.ts";
import { placeSchema } from "../../shared/geo/places.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import { type Intent, intentModalitySchema } from "../../shared/intents/schema.ts";
import { explainMatch } from "../../shared/matching/explain-match.ts";
import { matchIntent } from "../../shared/matching/match.ts";
import { preparePool } from "../../shared/matching/pool.ts";
import { worldSchema } from "../../shared/matching/world/world.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { buyerDocuments } from "../buyers/repository.ts";
import { intentDocuments } from "../intents/repository.ts";
import { choicesOf } from "../intents/supplier-choices.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { buyerKey } from "../platform/db/keys/buyers.ts";
import { intentsWithStatus } from "../platform/db/keys/intents.ts";
import type { Deps } from "../platform/deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { getSupplier, getSupplierErrors } from "../suppliers/repository.ts";

export const opportunitySchema = z.object({
  intentId: z.string(),
  title: z.string(),
  category: categorySchema,
  places: z.array(placeSchema),
  modality: intentModalitySchema,
  launchDate: daySchema,
  yearlyAmount: z.number().optional(),
  totalAmount: z.number().optional(),
  score: z.number(),
  reasons: z.array(z.string()),
  cautions: z.array(z.string()),
});
type Opportunity = z.infer<typeof opportunitySchema>;

const publicPartOf = ({ id, title, category, places, modality, launchDate, ...intent }: Intent) => ({
  ...{ intentId: id, title, category, places, modality, launchDate },
  ...(intent.yearlyAmount === undefined ? {} : { yearlyAmount: intent.yearlyAmount }),
  ...(intent.totalAmount === undefined ? {} : { totalAmount: intent.totalAmount }),
});

export const findOpportunitiesErrors = errorsOf(memberErrors, getSupplierErrors);

/**
 * The intents that a supplier could answer, best first: those that TME has checked and whose suggestions
 * include the supplier; neither the buyer nor their contact is named.
 */
export const findOpportunities = async (
  deps: Deps,
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<Opportunity[]> => {
  requireMember(actor, supplierId);
  const supplier = await getSupplier(deps, supplierId);
  const today = parisDay(deps.now());
  const pool = preparePool(
    worldSchema.shape.suppliers.parse([supplier]),
    deps.gazetteer(),
    await currentRules(deps),
  );
  const lists = await Promise.all(
    intentSets.beingPrepared.map((status) =>
      everyDocument(deps.table, intentDocuments, intentsWithStatus(status)),
    ),
  );
  const intents = lists.flat().filter(({ launchDate }) => launchDate >= today);
  const buyers = await getDocuments(
    deps.table,
    buyerDocuments,
    intents.map(({ buyerId }) => buyerKey(buyerId)),
  );
  const statuses = new Map(buyers.map(({ id, legalStatus }) => [id, legalStatus]));
  return intents
    .flatMap((intent) => {
      const asked = worldSchema.shape.intents.element.parse({
        ...intent,
        legalStatus: statuses.get(intent.buyerId),
      });
      const context = { vetoes: choicesOf(intent).vetoes };
      const [match] = matchIntent(pool, asked, { date: today, excluded: "none", context }).matches;
      if (!match) return [];
      return [{ ...publicPartOf(intent), score: match.score, ...explainMatch(match, "supplier") }];
    })
    .sort((a, b) => b.score - a.score);
};
