import { toVector } from "../../shared/geo/distance.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { coveredCommune, coverTest } from "../../shared/search/covers.ts";
import type { Entry } from "../../shared/search/entry.ts";
import { placeFinder } from "../../shared/search/place-in-text.ts";
import { search } from "../../shared/search/search.ts";
import type { SearchIndex } from "../../shared/search/search-index.ts";
import { fold } from "../../shared/search/words.ts";
import { familyOf } from "../../shared/suppliers/kinds.ts";
import { type JudgedQuery, judgedQueries } from "./search-queries.ts";

/** Results that people look at. */
const LOOKED_AT = 10;

export type Judgement = {
  readonly q: string;
  /** Discounted gain of the first ten results over the best possible one, 0 to 1 (Järvelin and Kekäläinen, 2002). */
  readonly ndcg: number;
  readonly total: number;
};

/** How well a supplier answers: 2 wholly, 1 in part, 0 not at all; from their facts alone. */
const gradeOf = (gazetteer: Gazetteer, asked: JudgedQuery) => {
  const commune = asked.covers === "" ? undefined : gazetteer.commune(asked.covers);
  const covers = (categories: readonly string[]) =>
    coverTest(commune && coveredCommune(commune), (own) => categories.includes(own));
  const [fully, partly] = [covers(asked.full), covers(asked.part)];
  const does = (categories: readonly string[], entry: Entry) =>
    entry.activities.some(({ category }) => categories.includes(category));
  return (entry: Entry): number => {
    if (asked.name !== "") return fold(entry.name) === fold(asked.name) ? 2 : 0;
    if (
      asked.kind !== "" &&
      !entry.kinds.some((kind) => kind === asked.kind || familyOf(kind) === asked.kind)
    )
      return 0;
    const { lat, lon } = entry;
    const base = lat === undefined || lon === undefined ? undefined : toVector({ lat, lon });
    if (asked.full.length === 0)
      return coverTest(commune && coveredCommune(commune), () => true)(entry, base) ? 2 : 0;
    if (does(asked.full, entry) && fully(entry, base)) return 2;
    return does(asked.part, entry) && partly(entry, base) ? 1 : 0;
  };
};

const gain = (grades: readonly number[]): number =>
  grades
    .slice(0, LOOKED_AT)
    .reduce((total, grade, place) => total + (2 ** grade - 1) / Math.log2(place + 2), 0);

/** Each question that some supplier of the annuaire can answer, with how well the search answers it. */
export const judge = (index: SearchIndex, gazetteer: Gazetteer): Judgement[] => {
  const findPlace = placeFinder(gazetteer);
  return judgedQueries.flatMap((asked) => {
    const grade = gradeOf(gazetteer, asked);
    const best = gain(index.entries.map(grade).toSorted((a, b) => b - a));
    if (best === 0) return [];
    const { items, total } = search(index, { q: asked.q, limit: LOOKED_AT }, findPlace);
    return [{ q: asked.q, ndcg: gain(items.map(({ entry }) => grade(entry))) / best, total }];
  });
};

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);

/** Mean of the gains, and share of the questions with an empty answer. */
export const summary = (judged: readonly Judgement[]) => ({
  questions: judged.length,
  ndcg: mean(judged.map(({ ndcg }) => ndcg)),
  empty: mean(judged.map(({ total }) => Number(total === 0))),
});
