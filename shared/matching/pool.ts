import { sectorOf } from "../categories/categories.ts";
import { type Base, type ZoneCover, zoneCover } from "../geo/coverage.ts";
import { toVector, type Vector } from "../geo/distance.ts";
import { communeOfAddress } from "../geo/find-commune.ts";
import type { Commune, Gazetteer } from "../geo/gazetteer.ts";
import type { Modality } from "../intents/schema.ts";
import type { Rules } from "../law/rules.ts";
import { terms } from "../search/words.ts";
import { serviceBits } from "./rules/covers-service.ts";
import { type Eligibility, eligibilityRule } from "./rules/is-eligible.ts";
import { failsToBePublished } from "./rules/is-published.ts";
import { type Corpus, createCorpus, type Doc } from "./text-fit.ts";
import type { Failure } from "./world/exclusion.ts";
import type { MatchActivity, MatchSupplier } from "./world/world.ts";

/** One activity of one supplier, prepared to be compared with many needs. */
export type Offer = {
  /** Index of the supplier. */
  supplier: number;
  /** Index of the activity in the supplier's list. */
  position: number;
  activity: MatchActivity;
  services: number;
  cover: ZoneCover;
  /** Words of the activity and of the supplier; undefined if there are none. */
  doc: Doc | undefined;
};

/** Suppliers prepared to be matched with any number of needs. */
export type Pool = {
  suppliers: readonly MatchSupplier[];
  /** The position of each supplier; undefined if the address cannot be located. */
  vectors: readonly (Vector | undefined)[];
  /** The commune of each supplier's address, if known. */
  homes: readonly (Commune | undefined)[];
  /**
   * Offers that may cover a category: of the family and of its whole sector; for a sector, of all its
   * families.
   */
  offersFor: (category: string) => readonly Offer[];
  /**
   * The eligibility of each supplier on that day: the kind and proof under which it may win, or why it may
   * not.
   */
  standings: (modality: Modality, day: string) => Standings;
  corpus: Corpus;
  gazetteer: Gazetteer;
  /** The rules applied to needs. */
  rules: Rules;
};

/** By index of the supplier: whether it is published, and under which kind and proof it may win. */
type Standings = {
  of: (supplier: number) => Eligibility | Failure;
  /** Why each may not win, whatever the need; computed for all at the first call. */
  failures: () => readonly (Failure | undefined)[];
};

const vectorOf = ({ address: { lat, lon } }: MatchSupplier, home: Commune | undefined): Vector | undefined =>
  lat != null && lon != null ? toVector({ lat, lon }) : home?.vector;

const baseOf = ({ address: { lat, lon } }: MatchSupplier, home: Commune | undefined): Base => ({
  ...(home ? { communeCode: home.code } : {}),
  ...(lat != null && lon != null ? { lat, lon } : {}),
});

/** Equal zones share their coverage: most suppliers work in the same few areas. */
const sharedCovers = (gazetteer: Gazetteer) => {
  const covers = new Map<string, ZoneCover>();
  return ({ zone }: MatchActivity, base: Base): ZoneCover => {
    if (zone.type === "radius") return zoneCover(gazetteer, zone, base);
    const key = JSON.stringify(zone);
    const known = covers.get(key) ?? zoneCover(gazetteer, zone, base);
    covers.set(key, known);
    return known;
  };
};

/** Maximum number of cached results by day and modality; a round has few. */
const MOST_STANDINGS = 64;

const standingsOf = (
  suppliers: readonly MatchSupplier[],
  rule: ReturnType<typeof eligibilityRule>,
): Standings => {
  const answers: (Eligibility | Failure)[] = [];
  const judge = (supplier: MatchSupplier): Eligibility | Failure =>
    failsToBePublished(supplier) ?? rule(supplier);
  const of = (position: number): Eligibility | Failure => {
    const supplier = suppliers[position];
    const answer = answers[position] ?? (supplier ? judge(supplier) : {});
    answers[position] = answer;
    return answer;
  };
  let failures: readonly (Failure | undefined)[] | undefined;
  return {
    of,
    failures: () => {
      failures ??= suppliers.map((_, position) => {
        const answer = of(position);
        return "code" in answer ? answer : undefined;
      });
      return failures;
    },
  };
};

const keptStandings = (suppliers: readonly MatchSupplier[], rules: Rules): Pool["standings"] => {
  const kept = new Map<string, Standings>();
  return (modality, day) => {
    const key = `${modality} ${day}`;
    const known = kept.get(key) ?? standingsOf(suppliers, eligibilityRule(modality, day, rules));
    if (!kept.has(key) && kept.size >= MOST_STANDINGS) kept.clear();
    kept.set(key, known);
    return known;
  };
};

/**
 * Prepares suppliers: indexes their activities by category, their zones and their words. Takes about 50 µs
 * per supplier; reuse the result until the annuaire or the rules change.
 */
export const preparePool = (
  suppliers: readonly MatchSupplier[],
  gazetteer: Gazetteer,
  rules: Rules,
): Pool => {
  const coverOf = sharedCovers(gazetteer);
  const homes = suppliers.map(({ address }) => communeOfAddress(gazetteer, address));
  const corpus = createCorpus();
  const byCategory = new Map<string, Offer[]>();
  const bySector = new Map<string, Offer[]>();
  const put = (map: Map<string, Offer[]>, key: string, offer: Offer) => {
    const list = map.get(key);
    if (list) list.push(offer);
    else map.set(key, [offer]);
  };
  for (const [position, supplier] of suppliers.entries()) {
    const base = baseOf(supplier, homes[position]);
    const own = terms(`${supplier.name} ${supplier.description}`);
    const described = supplier.description.trim() !== "";
    for (const [index, activity] of supplier.activities.entries()) {
      const words = terms(activity.description);
      const offer: Offer = {
        supplier: position,
        position: index,
        activity,
        services: serviceBits(activity.services),
        cover: coverOf(activity, base),
        doc: described || words.length > 0 ? corpus.add([own, words]) : undefined,
      };
      put(byCategory, activity.category, offer);
      put(bySector, sectorOf(activity.category), offer);
    }
  }
  return {
    suppliers,
    vectors: suppliers.map((supplier, position) => vectorOf(supplier, homes[position])),
    homes,
    offersFor: (category) => {
      const sector = sectorOf(category);
      if (sector === category) return bySector.get(sector) ?? [];
      return [...(byCategory.get(category) ?? []), ...(byCategory.get(sector) ?? [])];
    },
    standings: keptStandings(suppliers, rules),
    corpus,
    gazetteer,
    rules,
  };
};
