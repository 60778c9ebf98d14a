import { familyOf } from "../suppliers/kinds.ts";
import {
  type Entry,
  type FacetCount,
  type FacetName,
  type Facets,
  facetNames,
  type SearchQuery,
} from "./entry.ts";

/** Sectors and categories of the activities, each once. */
const categoriesOf = (entry: Entry): string[] => [
  ...new Set(entry.activities.flatMap(({ category }) => [category.split("/", 1)[0] ?? category, category])),
];

const read: Record<FacetName, (entry: Entry) => readonly string[]> = {
  category: categoriesOf,
  kind: ({ kinds }) => [...new Set(kinds)],
  family: ({ kinds }) => [...new Set(kinds.map(familyOf))],
  departement: ({ departement }) => [departement],
};

/**
 * One facet's values, numbered, and those of each entry, so that ten thousand suppliers can be counted at
 * each keystroke.
 */
type FacetColumn = {
  values: readonly string[];
  numbers: ReadonlyMap<string, number>;
  rows: readonly (readonly number[])[];
};
export type FacetIndex = Readonly<Record<FacetName, FacetColumn>>;

const column = (entries: readonly Entry[], valuesOf: (entry: Entry) => readonly string[]): FacetColumn => {
  const numbers = new Map<string, number>();
  const rows = entries.map((entry) =>
    valuesOf(entry).map((value) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return number;
    }),
  );
  return { values: [...numbers.keys()], numbers, rows };
};

export const indexFacets = (entries: readonly Entry[]): FacetIndex => ({
  category: column(entries, read.category),
  kind: column(entries, read.kind),
  family: column(entries, read.family),
  departement: column(entries, read.departement),
});

const byCount = (a: FacetCount, b: FacetCount): number =>
  b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);

/**
 * Returns the entries that have a chosen value of every facet where some are chosen, and for each value of a facet the number of entries that
 * have the values chosen in the *other* facets: the result if it were chosen instead.
 */
export const filterAndCount = (index: FacetIndex, positions: readonly number[], query: SearchQuery) => {
  const columns = facetNames.map((name) => {
    const { values, numbers, rows } = index[name];
    const chosen: readonly string[] = query[name] ?? [];
    return {
      rows,
      values,
      counts: new Int32Array(values.length),
      filters: chosen.length > 0,
      wanted: new Set(chosen.map((value) => numbers.get(value))),
    };
  });
  const filtering = columns.filter(({ filters }) => filters);
  const kept: number[] = [];
  for (const position of positions) {
    const failed = filtering.filter(
      ({ rows, wanted }) => !rows[position]?.some((number) => wanted.has(number)),
    );
    if (failed.length > 1) continue;
    if (failed.length === 0) kept.push(position);
    for (const { rows, counts } of failed.length === 0 ? columns : failed)
      for (const value of rows[position] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  }
  const listed = columns.map(({ values, counts }) =>
    values
      .map((value, number): FacetCount => ({ value, count: counts[number] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort(byCount),
  );
  const [category = [], kind = [], family = [], departement = []] = listed;
  return { kept, facets: { category, kind, family, departement } satisfies Facets };
};
