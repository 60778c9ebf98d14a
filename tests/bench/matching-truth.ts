import { coverage } from "../../shared/geo/coverage.ts";
import { distanceKm } from "../../shared/geo/distance.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { matchedModality } from "../../shared/intents/modalities.ts";
import { isReserved, kindAllowed } from "../../shared/law/kinds.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import type { MatchIntent, MatchSupplier } from "../../shared/matching/world/world.ts";
import type { GeneratedWorld } from "./matching-world.ts";

/** Of another speciality of the family, a supplier is worth so much less. */
const OTHER_SPECIALITY = 0.4;
/** Kilometres that halve the worth. */
const HALF_KM = 80;
/** The best of each intent are its good pairs, where they are worth so much at least. */
const GOOD = 3;
const LEAST_WORTH = 0.2;

const mayWin = ({ status, kinds, proofs }: MatchSupplier, { modality, launchDate }: MatchIntent): boolean =>
  status === "published" &&
  (!isReserved(matchedModality(modality)) ||
    proofs.some(
      ({ kind, validFrom, validUntil }) =>
        kinds.includes(kind) &&
        kindAllowed(matchedModality(modality), kind, launchDate, shippedRules) &&
        validFrom <= launchDate &&
        launchDate <= (validUntil ?? launchDate),
    ));

/**
 * What each supplier is worth to an intent in truth, 0 for most: by what it really does, can take on and how well, not
 * by what its page says of it. Law, form and place are as declared.
 */
export const truthOf = (
  { world, suppliers, intents }: GeneratedWorld,
  intent: MatchIntent,
  gazetteer: Gazetteer,
): Map<string, number> => {
  const wanted = intents.get(intent.id);
  const [ground] = intent.places.flatMap((place) => gazetteer.area(place)?.communes ?? []);
  const worth = new Map<string, number>();
  for (const supplier of world.suppliers) {
    const hidden = suppliers.get(supplier.id);
    if (!hidden || !wanted || !mayWin(supplier, intent)) continue;
    const { lat, lon, communeCode } = supplier.address;
    const base = { lat: lat ?? undefined, lon: lon ?? undefined, communeCode: communeCode ?? undefined };
    const km =
      base.lat === undefined ||
      base.lon === undefined ||
      ground?.lat === undefined ||
      ground.lon === undefined
        ? 0
        : distanceKm({ lat: base.lat, lon: base.lon }, { lat: ground.lat, lon: ground.lon });
    const worths = hidden.trades.map(({ family, speciality, capacity }, i) => {
      const activity = supplier.activities[i];
      if (family !== wanted.family || !activity) return 0;
      if (!activity.services.some((service) => intent.services.includes(service))) return 0;
      if (coverage(gazetteer, activity.zone, base, intent.places).share < 1) return 0;
      const skill = speciality === wanted.speciality ? 1 : OTHER_SPECIALITY;
      const room = Math.min(1, capacity / (intent.yearlyAmount ?? capacity));
      return skill * room * 2 ** (-km / HALF_KM) * (0.4 + 0.6 * hidden.quality);
    });
    const best = Math.max(0, ...worths);
    if (best > 0) worth.set(supplier.id, best);
  }
  return worth;
};

/** The good suppliers of an intent among those worth something. */
export const goodOf = (worth: ReadonlyMap<string, number>): string[] =>
  [...worth]
    .sort(([, a], [, b]) => b - a)
    .slice(0, GOOD)
    .filter(([, value]) => value >= LEAST_WORTH)
    .map(([id]) => id);
