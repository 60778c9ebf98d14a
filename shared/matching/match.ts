import type { Gazetteer } from "../geo/gazetteer.ts";
import type { Rules } from "../rules.ts";
import { assessor, type Match } from "./assess.ts";
import type { Exclusion, ExclusionCode, Failure } from "./exclusion.ts";
import { type Need, readNeed } from "./need.ts";
import { type Offer, type Pool, preparePool } from "./pool.ts";
import { categoryFailure, categoryFit } from "./rules/covers-category.ts";
import { coversPlace, placeFailure } from "./rules/covers-place.ts";
import { coversService, serviceBits, serviceFailure } from "./rules/covers-service.ts";
import { failsToBePublished } from "./rules/is-published.ts";
import { vetoFailure } from "./rules/is-vetoed.ts";
import { type Candidate, type Candidates, type Scored, type Setting, scoreSupplier } from "./score.ts";
import { completeWeights, type Weights } from "./weights.ts";
import type { MatchContext, MatchIntent, World } from "./world.ts";

/** `summary` counts the pairs left out by code; `all` lists each with its reason, and is for worlds of moderate size. */
type ExcludedMode = "all" | "summary" | "none";

/** How intents are matched: the present day, the weights, and what is known of wishes, vetoes and past meetings. */
export type MatchSettings = {
  date: string;
  weights?: Partial<Weights>;
  context?: MatchContext;
  /** `all` unless told. */
  excluded?: ExcludedMode;
  /** Keeps the best so many matches of each intent; all of them unless told. */
  most?: number;
};

type ExclusionCounts = Partial<Record<ExclusionCode, number>>;

/** Matches best first; pairs left out as the mode asks. */
export type IntentMatches = { matches: Match[]; excluded: Exclusion[]; counts: ExclusionCounts };

/** How far the best activity of a supplier went: one and the same must cover category, then service, then place. */
const NOTHING = 0;
const CATEGORY = 1;
const SERVICE = 2;
const PLACE = 3;

type Progress = { stages: Uint8Array; candidates: Map<number, Candidates> };

const examine = (pool: Pool, need: Need): Progress => {
  const { intent } = need;
  const asked = serviceBits(intent.services);
  const standing = pool.standing(intent.modality, intent.launchDate);
  const progress: Progress = { stages: new Uint8Array(pool.suppliers.length), candidates: new Map() };
  const reach = (offer: Offer, stage: number) => {
    if ((progress.stages[offer.supplier] ?? NOTHING) < stage) progress.stages[offer.supplier] = stage;
  };
  for (const offer of pool.offersFor(intent.category)) {
    const fit = categoryFit(offer.activity.category, intent.category);
    if (fit === undefined) continue;
    reach(offer, CATEGORY);
    if (!coversService(offer.services, asked)) continue;
    reach(offer, SERVICE);
    const supplier = pool.suppliers[offer.supplier];
    if (!supplier || failsToBePublished(supplier)) continue;
    const allowed = standing(offer.supplier);
    if ("code" in allowed) continue;
    const { share } = need.coverage(offer);
    if (!coversPlace(share)) continue;
    reach(offer, PLACE);
    if (need.vetoed.has(supplier.id)) continue;
    const candidate: Candidate = { offer, fit, share, standing: allowed };
    const others = progress.candidates.get(offer.supplier);
    if (others) others.push(candidate);
    else progress.candidates.set(offer.supplier, [candidate]);
  }
  return progress;
};

/** The first condition that a pair fails, in the order of `exclusionCodes`; undefined for a match. */
const failureFinder = (
  pool: Pool,
  need: Need,
  stages: Uint8Array,
): ((position: number) => Failure | undefined) => {
  const { intent } = need;
  const standing = pool.standing(intent.modality, intent.launchDate);
  const byStage = [
    categoryFailure(pool.rules.categories, intent.category),
    serviceFailure(intent.services),
    placeFailure(need.places),
  ];
  return (position) => {
    const supplier = pool.suppliers[position];
    if (!supplier) return undefined;
    const unpublished = failsToBePublished(supplier);
    if (unpublished) return unpublished;
    const allowed = standing(position);
    if ("code" in allowed) return allowed;
    return byStage[stages[position] ?? NOTHING] ?? (need.vetoed.has(supplier.id) ? vetoFailure : undefined);
  };
};

const best = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.supplierId < b.supplierId ? -1 : a.supplierId > b.supplierId ? 1 : 0);

/** The suppliers that may answer one intent, best first, and why the others may not. Every supplier is in one of the two. */
export const matchIntent = (pool: Pool, intent: MatchIntent, settings: MatchSettings): IntentMatches => {
  const need = readNeed(pool, intent, settings.context ?? {});
  const setting: Setting = { date: settings.date, weights: completeWeights(settings.weights) };
  const { stages, candidates } = examine(pool, need);
  const matches = Array.from(candidates.values(), (found) => scoreSupplier(pool, need, found, setting))
    .sort(best)
    .slice(0, settings.most)
    .map(assessor(need, setting, pool.rules));
  const excluded: Exclusion[] = [];
  const counts: ExclusionCounts = {};
  const mode = settings.excluded ?? "all";
  if (mode === "none") return { matches, excluded, counts };
  const failureOf = failureFinder(pool, need, stages);
  for (let position = 0; position < pool.suppliers.length; position += 1) {
    const supplier = pool.suppliers[position];
    const failure = candidates.has(position) ? undefined : failureOf(position);
    if (!supplier || !failure) continue;
    counts[failure.code] = (counts[failure.code] ?? 0) + 1;
    if (mode === "all")
      excluded.push({
        intentId: intent.id,
        supplierId: supplier.id,
        code: failure.code,
        reason: failure.reason,
      });
  }
  return { matches, excluded, counts };
};

type MatchOptions = Pick<MatchSettings, "excluded" | "most">;

/**
 * Matches every intent of a world with every supplier: matches by intent in the world's order, best first, and the pairs
 * left out with the first hard condition that they fail (`exclusionCodes` gives the order). Weights complete the defaults.
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
