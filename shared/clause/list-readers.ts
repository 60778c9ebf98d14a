import type { Category } from "../categories/categories.ts";
import type { Gazetteer } from "../geo/gazetteer.ts";
import type { Reading } from "../imports/read-cells.ts";
import { readCategory } from "../imports/read-intent-cells.ts";
import { readCommune, readDepartement } from "./read-clause-cells.ts";

/** Reads each text once: families and places come back on thousands of lines, and proposals take time. */
const remembered = <Value>(read: (text: string) => Reading<Value>): ((text: string) => Reading<Value>) => {
  const known = new Map<string, Reading<Value>>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
};

/** What cells are checked against: the purchases and the places of today, and the day in Paris. */
export type Lists = { categories: readonly Category[]; gazetteer: Gazetteer; today: string };

export const listReaders = ({ categories, gazetteer, today }: Lists) => ({
  gazetteer,
  today,
  readFamily: remembered(readCategory(categories)),
  readCommune: remembered(readCommune(gazetteer)),
  readDepartement: remembered(readDepartement(gazetteer)),
});
export type ListReaders = ReturnType<typeof listReaders>;
