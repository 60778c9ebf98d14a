import type { FileRecord } from "./split-csv.ts";

/** A line under the header that is no record: a total, a source, a note, the title of a section. */
export type NoteLine = { line: number; text: string };

/** How such lines begin. */
const noteWords =
  /^(?:(?:sous|grand)[- ]?tota(?:l|ux)\b|tota(?:l|ux)\b|(?:nombre|nb|effectifs?|moyenne)\b|(?:sources?|notes?|nota(?: bene)?|nb|remarques?|l[ée]gende|lecture|avertissement)\s*:|\*|mise? à jour|(?:données|liste|extraction|extrait|état|document|fichier)\b.*\b(?:du|de|au|le)\b|page \d|fin (?:de|du) )/iu;

/** Whether a line of the kind is the title of what follows, rather than a total, a source or a note. */
export const isTitle = ({ text }: NoteLine): boolean => !noteWords.test(text);

/** A number as totals have it: « 1 234,50 € », « 12 % ». */
const isNumber = (cell: string): boolean => /^[\d\s.,%€+-]*$/.test(cell);

/** Nine digits and more, or a number that a spreadsheet rounded: the line is somebody’s, even where it is wrong. */
const isIdentifier = (cell: string): boolean =>
  /\d{9}|\d[.,]\d+e\+\d/i.test(cell.slice(0, 200).replace(/[\s.]/g, ""));

/** How many columns a table has at least for a line with one filled cell to be a title or a note. */
const leastColumns = 3;

/**
 * What a line says that is no record of its table: its first words say so and figures alone stand beside them, or it
 * fills one cell with a text. Undefined for a record.
 */
export const noteIn = ({ line, cells, problem }: FileRecord, columns: number): NoteLine | undefined => {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const [text = "", ...others] = filled;
  if (problem !== undefined || filled.some(isIdentifier)) return undefined;
  const isNote = noteWords.test(text) && others.every(isNumber);
  const isAlone = others.length === 0 && columns >= leastColumns && /\p{L}{2}/u.test(text);
  return isNote || isAlone ? { line, text: text.replace(/\s+/g, " ").slice(0, 100) } : undefined;
};
