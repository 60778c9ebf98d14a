import type { Gazetteer } from "../geo/gazetteer.ts";
import type { Rules } from "../law/rules.ts";
import { assessor, type Match } from "./assess.ts";
import { eachLeftOut, examine } from "./examine.ts";
import { readNeed } from "./need.ts";
import { type Pool, preparePool } from "./pool.ts";
import { type Scored, type Setting, scoreSupplier } from "./score.ts";
import type { Exclusion, ExclusionCode } from "./world/exclusion.ts";
import { completeWeights, type Weights } from "./world/weights.ts";
import type { MatchContext, MatchIntent, World } from "./world/world.ts";

/** `summary` counts excluded pairs by code; `all` lists each with its reason, for worlds of moderate size. */
type ExcludedMode = "all" | "summary" | "none";

/** The settings of a matching: today's date, the weights, and known wishes, vetoes and past meetings. */
export type MatchSettings = {
  date: string;
  weights?: Partial<Weights>;
  context?: MatchContext;
  /** `all` by default. */
  excluded?: ExcludedMode;
  /** Maximum number of matches per intent, the best ones; all by default. */
  most?: number;
};

type ExclusionCounts = Partial<Record<ExclusionCode, number>>;

/** Matches, best first; excluded pairs according to the mode. */
export type IntentMatches = { matches: Match[]; excluded: Exclusion[]; counts: ExclusionCounts };

const best = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.supplierId < b.supplierId ? -1 : a.supplierId > b.supplierId ? 1 : 0);

/**
 * The suppliers that may answer one intent, best first, and why the others may not. Every supplier is in
 * exactly one of the two.
 */
export const matchIntent = (pool: Pool, intent: MatchIntent, settings: MatchSettings): IntentMatches => {
  const need = readNeed(pool, intent, settings.context ?? {});
  const setting: Setting = { date: settings.date, weights: completeWeights(settings.weights) };
  const progress = examine(pool, need);
  const matches = Array.from(progress.candidates.values(), (found) =>
    scoreSupplier(pool, need, found, setting),
  )
    .sort(best)
    .slice(0, settings.most)
    .map(assessor(need, setting, pool.rules));
  const excluded: Exclusion[] = [];
  const counts: ExclusionCounts = {};
  const mode = settings.excluded ?? "all";
  if (mode === "none") return { matches, excluded, counts };
  eachLeftOut(pool, need, progress, (position, { code, reason }) => {
    counts[code] = (counts[code] ?? 0) + 1;
    const supplierId = pool.suppliers[position]?.id ?? "";
    if (mode === "all") excluded.push({ intentId: intent.id, supplierId, code, reason });
  });
  return { matches, excluded, counts };
};

/**
 * Calls back with the index of each supplier that may not answer an intent, and why, without storing them:
 * for worlds of any size.
 */
export const leaveOut = (
  pool: Pool,
  intent: MatchIntent,
  context: MatchContext | undefined,
  tell: Parameters<typeof eachLeftOut>[3],
): void => {
  const need = readNeed(pool, intent, context ?? {});
  eachLeftOut(pool, need, examine(pool, need), tell);
};

type MatchOptions = Pick<MatchSettings, "excluded" | "most">;

/**
 * Matches every intent of a world with every supplier: matches by intent in the world's order, best first,
 * and excluded pairs with the first hard condition that they fail (in the order of `exclusionCodes`). Missing
 * weights take the defaults.
 */
export const match = (
  world: World,
  gazetteer: Gazetteer,
  rules: Rules,
  options: MatchOptions = {},
): IntentMatches => {
  const pool = preparePool(world.suppliers, gazetteer, rules);
  const settings: MatchSettings = {
    date: world.date,
    weights: world.weights,
    context: world.context,
    excluded: options.excluded,
    most: options.most,
  };
  const answers = world.intents.map((intent) => matchIntent(pool, intent, settings));
  const counts: ExclusionCounts = {};
  for (const answer of answers)
    for (const [code, many] of Object.entries(answer.counts) as [ExclusionCode, number][])
      counts[code] = (counts[code] ?? 0) + many;
  return {
    matches: answers.flatMap(({ matches }) => matches),
    excluded: answers.flatMap(({ excluded }) => excluded),
    counts,
  };
};
