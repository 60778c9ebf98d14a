import { chordOfKm, kmOfChord, squaredChord, toVector } from "../geo/distance.ts";
import { familyOf } from "../kinds.ts";
import type { Entry, FacetCount, Facets, Hit, SearchQuery, SearchResult } from "./entry.ts";
import { categoriesOf, coverTest, type Filters, filtersOf } from "./filters.ts";
import type { SearchIndex } from "./search-index.ts";
import { textScores } from "./text-query.ts";

type Facet = keyof Facets;
const facetNames = ["category", "kind", "family", "departement"] as const satisfies readonly Facet[];

const values: Record<Facet, (entry: Entry) => Iterable<string>> = {
  category: categoriesOf,
  kind: ({ kinds }) => kinds,
  family: ({ kinds }) => new Set(kinds.map(familyOf)),
  departement: ({ departement }) => [departement],
};

const byCount = (a: FacetCount, b: FacetCount): number =>
  b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);

/** Counts, per value of each facet, the entries that pass every test but the facet's own. */
const count = (entries: readonly Entry[], filters: Filters): Facets => {
  const counters = new Map(facetNames.map((name) => [name, new Map<string, number>()]));
  for (const entry of entries) {
    const failed = facetNames.filter((name) => !filters[name](entry));
    for (const name of failed.length === 0 ? facetNames : failed.length === 1 ? failed : []) {
      const counter = counters.get(name);
      for (const value of values[name](entry)) counter?.set(value, (counter.get(value) ?? 0) + 1);
    }
  }
  const listed = (name: Facet): readonly FacetCount[] =>
    Array.from(counters.get(name) ?? [], ([value, many]) => ({ value, count: many })).sort(byCount);
  return {
    category: listed("category"),
    kind: listed("kind"),
    family: listed("family"),
    departement: listed("departement"),
  };
};

/** Kilometres over which nearness halves the worth of the same words. */
const HALF_KM = 30;

type Candidate = { position: number; entry: Entry; score: number; chord: number };

/** Best first: words then nearness where something was typed, nearness alone otherwise, then the alphabet. */
const rank = (a: Candidate, b: Candidate): number =>
  b.score - a.score || (a.chord === b.chord ? 0 : a.chord - b.chord) || a.position - b.position;

const hit = ({ entry, chord }: Candidate): Hit =>
  Number.isFinite(chord) ? { entry, km: kmOfChord(chord) } : { entry };

/**
 * Suppliers of the annuaire for what was typed and chosen, best first, a page at a time (20 unless told; the order is
 * total, so pages neither overlap nor miss any), with the counts of every facet over the whole result.
 */
export const search = (index: SearchIndex, query: SearchQuery): SearchResult => {
  const scores = query.q === undefined ? undefined : textScores(index, query.q);
  const centre = query.near && toVector(query.near);
  const limit = query.km === undefined ? Number.POSITIVE_INFINITY : chordOfKm(query.km);
  const covers = coverTest(query);
  const candidates: Candidate[] = [];
  for (const [position, entry] of index.entries.entries()) {
    const words = scores ? scores.get(position) : 0;
    if (words === undefined) continue;
    const base = index.vectors[position];
    const chord = centre && base ? squaredChord(centre, base) : Number.POSITIVE_INFINITY;
    if ((centre && chord > limit) || (centre && query.km !== undefined && !base) || !covers(entry, base))
      continue;
    const nearness = centre ? 2 ** (-kmOfChord(Math.min(chord, 4)) / HALF_KM) : 1;
    candidates.push({ position, entry, score: words * (1 + nearness), chord });
  }
  const filters = filtersOf(query);
  const kept = candidates.filter(({ entry }) => facetNames.every((name) => filters[name](entry))).sort(rank);
  const offset = query.offset ?? 0;
  return {
    items: kept.slice(offset, offset + (query.limit ?? 20)).map(hit),
    total: kept.length,
    facets: count(
      candidates.map(({ entry }) => entry),
      filters,
    ),
  };
};
