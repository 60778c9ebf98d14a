import { demoWorld } from "../../functions/demo/demo-world.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import { matchIntent } from "../../shared/matching/match.ts";
import { preparePool } from "../../shared/matching/pool.ts";
import { type MatchIntent, type World, worldSchema } from "../../shared/matching/world/world.ts";
import { createRandom } from "../../shared/planning/problem/random.ts";
import { marketplaceRule } from "./matching-baseline.ts";
import { goodOf, truthOf } from "./matching-truth.ts";
import { generateWorld, type WorldSize } from "./matching-world.ts";

/** An intent with its good suppliers and what each supplier is worth to it; 0 for those left out. */
type Asked = { intent: MatchIntent; good: readonly string[]; worth: ReadonlyMap<string, number> };

type Popularity = ReadonlyMap<string, number>;
type Quality = { recall: number; ndcg: number };

const TOP = 10;

const gainOf = (worths: readonly number[]): number =>
  worths.slice(0, TOP).reduce((total, worth, i) => total + worth / Math.log2(i + 2), 0);

const qualityOf = (ranked: readonly string[], { good, worth }: Asked): Quality => {
  const top = new Set(ranked.slice(0, TOP));
  const ideal = gainOf([...worth.values()].sort((a, b) => b - a));
  return {
    recall: good.filter((id) => top.has(id)).length / good.length,
    ndcg: gainOf(ranked.map((id) => worth.get(id) ?? 0)) / ideal,
  };
};

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const meanQuality = (all: readonly Quality[]): Quality => ({
  recall: mean(all.map(({ recall }) => recall)),
  ndcg: mean(all.map(({ ndcg }) => ndcg)),
});

/** What each rule finds; the middle one tells what conditions bring from what the order brings. */
const compareRules = (
  world: Pick<World, "date" | "suppliers">,
  asked: readonly Asked[],
  popularities: readonly Popularity[],
  gazetteer: Gazetteer,
) => {
  const pool = preparePool(world.suppliers, gazetteer, shippedRules);
  const popularFirst = (ids: readonly string[], popularity: Popularity) =>
    ids.toSorted((a, b) => (popularity.get(b) ?? 0) - (popularity.get(a) ?? 0));
  const found = asked.map((each) => {
    const { matches } = matchIntent(pool, each.intent, { date: world.date, excluded: "none" });
    const ours = matches.map(({ supplierId }) => supplierId);
    const byPopularity = (rank: (popularity: Popularity) => string[]) =>
      meanQuality(popularities.map((popularity) => qualityOf(rank(popularity), each)));
    return {
      marketplace: byPopularity((popularity) =>
        marketplaceRule(world.suppliers, each.intent, popularity, gazetteer),
      ),
      conditions: byPopularity((popularity) => popularFirst(ours, popularity)),
      ours: qualityOf(ours, each),
    };
  });
  return [
    ["exact sector, kind, service and zone; most popular first", found.map(({ marketplace }) => marketplace)],
    ["our conditions; most popular first", found.map(({ conditions }) => conditions)],
    ["our conditions and scores", found.map(({ ours }) => ours)],
  ] as const;
};

export type RuleRow = { world: string; intents: number; rule: string; recall: number; ndcg: number };

const rowsOf = (world: string, asked: readonly Asked[], rules: ReturnType<typeof compareRules>): RuleRow[] =>
  rules.map(([rule, all]) => ({ world, intents: asked.length, rule, ...meanQuality(all) }));

/** The rules on a generated world, whose truth is hidden behind what pages say. */
export const compareGenerated = (gazetteer: Gazetteer, size: WorldSize): RuleRow[] => {
  const generated = generateWorld(gazetteer, size);
  const asked = generated.world.intents.flatMap((intent): Asked[] => {
    const worth = truthOf(generated, intent, gazetteer);
    const good = goodOf(worth);
    return good.length > 0 ? [{ intent, good, worth }] : [];
  });
  const rules = compareRules(generated.world, asked, [generated.popularity], gazetteer);
  return rowsOf(`${size.suppliers} suppliers, ${size.territory}`, asked, rules);
};

/** What buyers of the last rencontre answered, as something that came of a meeting. */
const followed = new Set(["visitOrQuote", "consultationPlanned", "consultationLaunched", "contractAwarded"]);
const ORDERS = 20;

/** The rules on the demonstration: the good pairs are the meetings of its last rencontre that something came of. */
export const compareDemonstration = (gazetteer: Gazetteer, today: string): RuleRow[] => {
  const { suppliers, past } = demoWorld(today);
  const good = Map.groupBy(
    past.outcomes
      .filter(({ answer }) => followed.has(answer))
      .flatMap(({ intents, supplier }) =>
        intents.map(({ id }) => ({ id, supplierId: supplier.organisationId })),
      ),
    ({ id }) => id,
  );
  const asked = worldSchema.shape.intents.parse(past.intents).flatMap((intent): Asked[] => {
    const ids = good.get(intent.id)?.map(({ supplierId }) => supplierId) ?? [];
    return ids.length > 0 ? [{ intent, good: ids, worth: new Map(ids.map((id) => [id, 1])) }] : [];
  });
  const orders = Array.from({ length: ORDERS }, (_, seed) => {
    const random = createRandom(seed);
    return new Map(suppliers.map(({ id }) => [id, random.next()]));
  });
  const world = { date: past.rencontre.date, suppliers: worldSchema.shape.suppliers.parse(suppliers) };
  return rowsOf("demonstration", asked, compareRules(world, asked, orders, gazetteer));
};
