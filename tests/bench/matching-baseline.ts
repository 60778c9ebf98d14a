import { coverage } from "../../shared/geo/coverage.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { matchedModality } from "../../shared/intents/modalities.ts";
import { isReserved, kindAllowed } from "../../shared/law/kinds.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import type { MatchIntent, MatchSupplier } from "../../shared/matching/world/world.ts";

const fits = (supplier: MatchSupplier, intent: MatchIntent, gazetteer: Gazetteer): boolean => {
  if (supplier.status !== "published") return false;
  if (
    isReserved(matchedModality(intent.modality)) &&
    !supplier.kinds.some((kind) =>
      kindAllowed(matchedModality(intent.modality), kind, intent.launchDate, shippedRules),
    )
  )
    return false;
  const base = {
    communeCode: supplier.address.communeCode ?? undefined,
    lat: supplier.address.lat ?? undefined,
    lon: supplier.address.lon ?? undefined,
  };
  return supplier.activities.some(
    ({ category, services, zone }) =>
      category === intent.category &&
      services.some((service) => intent.services.includes(service)) &&
      coverage(gazetteer, zone, base, intent.places).share === 1,
  );
};

/**
 * The State marketplace's published rule, for comparison: exact sector, kind, service and zone; the most popular first.
 * It reads neither texts, proofs, amounts nor distances.
 */
export const marketplaceRule = (
  suppliers: readonly MatchSupplier[],
  intent: MatchIntent,
  popularity: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): string[] =>
  suppliers
    .filter((supplier) => fits(supplier, intent, gazetteer))
    .map(({ id }) => id)
    .sort((a, b) => (popularity.get(b) ?? 0) - (popularity.get(a) ?? 0));
