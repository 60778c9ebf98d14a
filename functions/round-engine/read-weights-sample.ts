import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { matchIntent } from "../../shared/matching/match.ts";
import { preparePool } from "../../shared/matching/pool.ts";
import { componentNames } from "../../shared/matching/world/weights.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, getRencontreErrors } from "../rencontres/repository.ts";
import { collectInput } from "./collect-input.ts";

/**
 * Some intents of a rencontre with suppliers that could answer them and the parts of each score; the page
 * ranks them by the weights.
 */
export const weightsSampleSchema = z.object({
  items: z.array(
    z.object({
      intentId: z.string(),
      title: z.string(),
      buyerName: z.string(),
      suppliers: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          components: z.record(z.enum(componentNames), z.number()),
        }),
      ),
    }),
  ),
});
type WeightsSample = z.infer<typeof weightsSampleSchema>;

/** Maximum numbers of intents shown, of intents searched for them, and of suppliers per intent. */
const shown = 6;
const lookedAt = 40;
const mostSuppliers = 30;

/** Some of a list, evenly spread over it. */
const spread = <T>(items: readonly T[], many: number): T[] =>
  items.filter(
    (_, i) => Math.floor((i * many) / items.length) !== Math.floor(((i - 1) * many) / items.length),
  );

export const readWeightsSampleErrors = errorsOf(staffErrors, getRencontreErrors);

/**
 * Shows staff the effect of weights before they request a round. A supplier's activity is the best one under
 * the default weights; the round itself may choose another.
 */
export const readWeightsSample = async (
  deps: Deps,
  actor: Actor,
  rencontreId: string,
): Promise<WeightsSample> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const [work, registrations] = await Promise.all([
    collectInput(deps, rencontre, { rencontreId, number: 0, options: {}, adjustments: [] }),
    participantsOf(deps, rencontreId),
  ]);
  const { date, suppliers, intents, context } = work.world;
  const pool = preparePool(suppliers, deps.gazetteer(), work.rules);
  const supplierNames = new Map(suppliers.map(({ id, name }) => [id, name]));
  const buyerNames = new Map(
    registrations.map(({ organisationId, organisationName }) => [organisationId, organisationName]),
  );
  const settings = { date, ...(context ? { context } : {}), excluded: "none" as const, most: mostSuppliers };
  const found = spread(intents, lookedAt).map((intent) => ({
    intentId: intent.id,
    title: intent.title,
    buyerName: buyerNames.get(intent.buyerId) ?? "",
    suppliers: matchIntent(pool, intent, settings).matches.map(({ supplierId, components }) => ({
      id: supplierId,
      name: supplierNames.get(supplierId) ?? "",
      components,
    })),
  }));
  // A ranking is only meaningful among several suppliers.
  const choices = found.toSorted((a, b) => b.suppliers.length - a.suppliers.length).slice(0, shown);
  return { items: choices.filter((item) => item.suppliers.length > 1) };
};
