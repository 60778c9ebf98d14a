import type { Failure } from "./exclusion.ts";
import type { Need } from "./need.ts";
import type { Offer, Pool } from "./pool.ts";
import { categoryFailure, categoryFit } from "./rules/covers-category.ts";
import { coversPlace, placeFailure } from "./rules/covers-place.ts";
import { coversService, serviceBits, serviceFailure } from "./rules/covers-service.ts";
import { vetoFailure } from "./rules/is-vetoed.ts";
import type { Candidate, Candidates } from "./score.ts";

/** How far the best activity of a supplier went: one and the same must cover category, then service, then place. */
const NOTHING = 0;
const CATEGORY = 1;
const SERVICE = 2;
const PLACE = 3;
/** It answers: nothing leaves it out. */
const MATCHED = 4;

/** How far each supplier went, by position, and the offers that meet every condition. */
type Progress = { stages: Uint8Array; candidates: Map<number, Candidates> };

/** Puts the offers of a category to every condition; suppliers without any are not looked at. */
export const examine = (pool: Pool, need: Need): Progress => {
  const { intent } = need;
  const asked = serviceBits(intent.services);
  const standings = pool.standings(intent.modality, intent.launchDate);
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
    if (!coversPlace(share)) continue;
    reach(offer, PLACE);
    if (need.vetoed.has(pool.suppliers[offer.supplier]?.id ?? "")) continue;
    reach(offer, MATCHED);
    const candidate: Candidate = { offer, fit, share, standing: allowed };
    const others = progress.candidates.get(offer.supplier);
    if (others) others.push(candidate);
    else progress.candidates.set(offer.supplier, [candidate]);
  }
  return progress;
};

/**
 * Tells the position of each supplier that is left out, in order, with the first condition that it fails, in the order of
 * `exclusionCodes`. The same failure is the same object, however many suppliers it leaves out.
 */
export const eachLeftOut = (
  pool: Pool,
  need: Need,
  { stages }: Progress,
  tell: (position: number, failure: Failure) => void,
): void => {
  const { intent } = need;
  const failures = pool.standings(intent.modality, intent.launchDate).failures();
  const byStage = [
    categoryFailure(pool.rules.categories, intent.category),
    serviceFailure(intent.services),
    placeFailure(need.places),
    vetoFailure,
  ];
  for (let position = 0; position < stages.length; position += 1) {
    const failure = failures[position] ?? byStage[stages[position] ?? NOTHING];
    if (failure) tell(position, failure);
  }
};
