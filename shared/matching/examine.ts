import { matchedModality } from "../intents/modalities.ts";
import type { Need } from "./need.ts";
import type { Offer, Pool } from "./pool.ts";
import { categoryFailure, categoryFit } from "./rules/covers-category.ts";
import { coversPlace, placeFailure, placeUnknownFailure } from "./rules/covers-place.ts";
import { coversService, serviceBits, serviceFailure } from "./rules/covers-service.ts";
import { vetoFailure } from "./rules/is-vetoed.ts";
import type { Candidate, Candidates } from "./score.ts";
import type { Failure } from "./world/exclusion.ts";

/**
 * Stages reached by the best activity of a supplier: the same activity must cover category, then service,
 * then place.
 */
const NOTHING = 0;
const CATEGORY = 1;
const SERVICE = 2;
/** The place could not be tested: the activity has a radius, and the address no known commune. */
const UNLOCATED = 3;
const PLACE = 4;
/** Passed every condition. */
const MATCHED = 5;

/** The stage reached by each supplier, by index, and the offers that meet every condition. */
type Progress = { stages: Uint8Array; candidates: Map<number, Candidates> };

/** Checks the offers of a category against every condition; suppliers without any are skipped. */
export const examine = (pool: Pool, need: Need): Progress => {
  const { intent } = need;
  const asked = serviceBits(intent.services);
  const standings = pool.standings(matchedModality(intent.modality), intent.launchDate);
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
    const allowed = standings.of(offer.supplier);
    if ("code" in allowed) continue;
    const { share } = need.coverage(offer);
    if (!coversPlace(share)) {
      if (!offer.cover.located) reach(offer, UNLOCATED);
      continue;
    }
    reach(offer, PLACE);
    if (need.vetoed.has(pool.suppliers[offer.supplier]?.id ?? "")) continue;
    reach(offer, MATCHED);
    const candidate: Candidate = { offer, fit, share, eligibility: allowed };
    const others = progress.candidates.get(offer.supplier);
    if (others) others.push(candidate);
    else progress.candidates.set(offer.supplier, [candidate]);
  }
  return progress;
};

/**
 * Calls back with the index of each excluded supplier, in order, and the first condition that fails, in the
 * order of `exclusionCodes`. Equal failures are the same object, however many suppliers they exclude.
 */
export const eachLeftOut = (
  pool: Pool,
  need: Need,
  { stages }: Progress,
  tell: (position: number, failure: Failure) => void,
): void => {
  const { intent } = need;
  const failures = pool.standings(matchedModality(intent.modality), intent.launchDate).failures();
  const byStage = [
    categoryFailure(pool.rules.categories, intent.category),
    serviceFailure(intent.services),
    placeFailure(need.places),
    placeUnknownFailure,
    vetoFailure,
  ];
  for (let position = 0; position < stages.length; position += 1) {
    const failure = failures[position] ?? byStage[stages[position] ?? NOTHING];
    if (failure) tell(position, failure);
  }
};
