import { chordOfKm, kmOfChord, squaredChord, toVector } from "../geo/distance.ts";
import { bestFirst } from "./best-first.ts";
import { categoryTest, coverTest } from "./covers.ts";
import type { Hit, SearchQuery, SearchResult } from "./entry.ts";
import { filterAndCount } from "./facets.ts";
import { foundByText, nothingElse } from "./found-by-text.ts";
import type { FindPlace } from "./place-in-text.ts";
import type { SearchIndex } from "./search-index.ts";

/** Distance that halves the score of the same words, in kilometres. */
const HALF_KM = 30;
const PAGE = 20;
const NOWHERE = Number.POSITIVE_INFINITY;

/**
 * Suppliers of the annuaire for a text and criteria, best first, one page at a time (20 by default), with the
 * counts of every facet over the whole result, and how the text was read. With `findPlace`, a place named in
 * the text is where suppliers must work. The order is total and a page begins after the last supplier
 * of the previous one, so that pages neither overlap nor skip any, even if the annuaire changes in between.
 * Best is by words then distance if there is a text, otherwise by distance alone, then alphabetical.
 */
export const search = (index: SearchIndex, query: SearchQuery, findPlace?: FindPlace): SearchResult => {
  const { entries, vectors } = index;
  const found = foundByText(index, query, findPlace);
  const scores = found?.scores;
  const near = query.near ?? found?.near;
  const centre = near && toVector(near);
  const limit = centre && query.km !== undefined ? chordOfKm(query.km) : NOWHERE;
  const covers = coverTest(query.covers, categoryTest(query.category));
  const chords = new Float64Array(centre ? entries.length : 0);
  const positions: number[] = [];
  for (const [position, entry] of entries.entries()) {
    if (scores && !scores[position]) continue;
    const base = vectors[position];
    const chord = centre && base ? squaredChord(centre, base) : NOWHERE;
    if (chord > limit || !covers(entry, base)) continue;
    if (centre) chords[position] = chord;
    positions.push(position);
  }
  const { kept, facets } = filterAndCount(index.facets, positions, query);

  const chordOf = (position: number): number => chords[position] ?? NOWHERE;
  const worth = new Float64Array(scores ? entries.length : 0);
  if (scores)
    for (const position of kept) {
      const nearness = centre ? 2 ** (-kmOfChord(Math.min(chordOf(position), 4)) / HALF_KM) : 1;
      worth[position] = (scores[position] ?? 0) * (1 + nearness);
    }
  const rank = (a: number, b: number): number =>
    (worth[b] ?? 0) - (worth[a] ?? 0) || (chordOf(a) === chordOf(b) ? a - b : chordOf(a) - chordOf(b));
  const { after, limit: page = PAGE } = query;
  const end = after && kept.find((position) => entries[position]?.id === after.id);
  const shown = end === undefined ? (after?.shown ?? 0) : 0;
  const rest = end === undefined ? kept : kept.filter((position) => rank(end, position) < 0);
  const best = scores || centre ? bestFirst(rest, shown + page, rank) : rest;
  const pageful = best.slice(shown, shown + page);

  const hit = (position: number): Hit[] => {
    const entry = entries[position];
    if (!entry) return [];
    const chord = chordOf(position);
    return [
      {
        entry,
        ...(Number.isFinite(chord) ? { km: kmOfChord(chord) } : {}),
        ...(found?.inPart.has(position) ? { inPart: true } : {}),
      },
    ];
  };
  const left = Math.max(0, rest.length - shown - pageful.length);
  return {
    items: pageful.flatMap(hit),
    total: kept.length,
    left,
    facets,
    reading: found?.reading ?? {},
    instead: found?.instead ?? nothingElse,
  };
};
