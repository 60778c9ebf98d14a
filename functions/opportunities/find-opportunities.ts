import * as z from "zod";
import { categorySchema } from "../../shared/categories.ts";
import { daySchema } from "../../shared/documents.ts";
import { placeSchema } from "../../shared/geo/places.ts";
import { type Intent, modalitySchema } from "../../shared/intents.ts";
import { matchIntent } from "../../shared/matching/match.ts";
import { preparePool } from "../../shared/matching/pool.ts";
import { tellMatch } from "../../shared/matching/tell-match.ts";
import { worldSchema } from "../../shared/matching/world.ts";
import { parisDay } from "../../shared/paris-days.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { everyDocument, getDocuments } from "../db/documents.ts";
import { buyerKey, intentsByStatus } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { intentDocuments } from "../intents/intent-repository.ts";
import { choicesOf } from "../intents/supplier-choices.ts";
import { currentRules } from "../settings/current-rules.ts";
import { getSupplier } from "../suppliers/supplier-repository.ts";

/** From the day TME has checked an intent until its notice is out. */
const sought = ["qualified", "sourcing", "scoping", "legalSetup"] as const;

export const opportunitySchema = z.object({
  intentId: z.string(),
  title: z.string(),
  category: categorySchema,
  places: z.array(placeSchema),
  modality: modalitySchema,
  launchDate: daySchema,
  yearlyAmount: z.number().optional(),
  score: z.number(),
  reasons: z.array(z.string()),
  cautions: z.array(z.string()),
});
type Opportunity = z.infer<typeof opportunitySchema>;

const told = ({ id, title, category, places, modality, launchDate, yearlyAmount }: Intent) => ({
  ...{ intentId: id, title, category, places, modality, launchDate },
  ...(yearlyAmount === undefined ? {} : { yearlyAmount }),
});

/**
 * What buyers look for that a supplier could do, best first: intents that TME has checked and whose suggestions include
 * it; neither the buyer nor its contact is told. Errors: account.signedOut, request.forbidden, supplier.notFound.
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
    sought.map((status) =>
      everyDocument(deps.table, intentDocuments, { index: "gsi2", pk: intentsByStatus(status) }),
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
      return [{ ...told(intent), score: match.score, ...tellMatch(match, "supplier") }];
    })
    .sort((a, b) => b.score - a.score);
};
