import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import { equityScore } from "../../shared/matching/components/history.ts";
import { match } from "../../shared/matching/match.ts";
import { defaultWeights, scoreOf, type Weights } from "../../shared/matching/world/weights.ts";
import type { World } from "../../shared/matching/world/world.ts";

/** Meetings per supplier, least first. */
type Spread = { meetings: number[]; score: number };

/**
 * A round in turns: each buyer in its turn takes the best supplier that is left to it, as scored with the meetings
 * that each supplier has got so far, until nobody can take more.
 */
export const playRound = (
  world: World,
  gazetteer: Gazetteer,
  { weights, perBuyer, perSupplier }: { weights: Weights; perBuyer: number; perSupplier: number },
): Spread => {
  const { matches } = match({ ...world, weights }, gazetteer, shippedRules, { excluded: "none" });
  const buyerOf = new Map(world.intents.map(({ id, buyerId }) => [id, buyerId]));
  const pairs = [
    ...Map.groupBy(matches, ({ intentId, supplierId }) => `${buyerOf.get(intentId)} ${supplierId}`).values(),
  ].flatMap(([best]) => best ?? []);
  const byBuyer = Map.groupBy(pairs, ({ intentId }) => buyerOf.get(intentId));
  const reachable = new Set(pairs.map(({ supplierId }) => supplierId));
  const meetings = new Map([...reachable].map((id) => [id, 0]));
  const taken = new Set<string>();
  let total = 0;
  for (let turn = 0; turn < perBuyer; turn += 1)
    for (const [buyer, wishes] of byBuyer) {
      const left = wishes
        .filter(
          ({ supplierId }) =>
            !taken.has(`${buyer} ${supplierId}`) && (meetings.get(supplierId) ?? 0) < perSupplier,
        )
        .map((found) => {
          const history = {
            byBuyer: false,
            bySupplier: false,
            meetings: meetings.get(found.supplierId) ?? 0,
          };
          return { found, score: scoreOf({ ...found.components, equity: equityScore(history) }, weights) };
        });
      const best = left.reduce<(typeof left)[number] | undefined>(
        (top, each) => (top && top.score >= each.score ? top : each),
        undefined,
      );
      if (!best) continue;
      taken.add(`${buyer} ${best.found.supplierId}`);
      meetings.set(best.found.supplierId, (meetings.get(best.found.supplierId) ?? 0) + 1);
      total += scoreOf({ ...best.found.components, equity: 0 }, { ...defaultWeights, equity: 0 });
    }
  return { meetings: [...meetings.values()].sort((a, b) => a - b), score: total };
};

/** Gini coefficient of a sorted list: 0 where all are equal, towards 1 where one has everything. */
export const gini = (sorted: readonly number[]): number => {
  const sum = sorted.reduce((a, b) => a + b, 0);
  if (sum === 0) return 0;
  const ranked = sorted.reduce((total, value, i) => total + value * (2 * (i + 1) - sorted.length - 1), 0);
  return ranked / (sorted.length * sum);
};
