import { isSiret, normalizeSiret } from "../fields/siret.ts";
import { pluralize } from "../text/count.ts";
import type { ImportColumns, ImportLine, Mapping } from "./columns.ts";
import { foldWords } from "./header-words.ts";
import { withMadeColumns } from "./made-columns.ts";
import { headersByName } from "./map-headers.ts";
import { isTitle, type NoteLine, noteIn } from "./note-lines.ts";
import type { Sheet } from "./read-file.ts";
import type { FileRecord } from "./split-csv.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** The part of a file that is a table: one name a column, each different, and the records under them. */
export type ImportTable = {
  headers: string[];
  rows: FileRecord[];
  /** Of a spreadsheet with several sheets, the one that is read, and those that hold lines too and are not. */
  sheet?: string;
  otherSheets?: string[];
  /** The lines under the header that are no records (totals, sources, titles of sections): told, never refused. */
  notes?: NoteLine[];
};

/** Titles and notes stand above the header in the lists of administrations; no further down than this. */
const deepestHeader = 40;

const isBlank = ({ cells }: FileRecord) => cells.every((cell) => cell.trim() === "");

type Place = { sheet: Sheet; record: FileRecord; known: number };

/** The record that names the most columns, the first of those that name as many. */
const likeliestHeader = (sheets: readonly Sheet[], columns: ImportColumns): Place | undefined => {
  const headersOf = headersByName(columns);
  const places = sheets.flatMap((sheet) =>
    sheet.records
      .filter((record) => !isBlank(record))
      .slice(0, deepestHeader)
      .map((record) => ({ sheet, record, known: Object.keys(headersOf(record.cells)).length })),
  );
  return places.reduce<Place | undefined>(
    (best, place) => (best && best.known >= place.known ? best : place),
    undefined,
  );
};

/** Where no header is known: the widest reading of the file, whose first record with several cells names them. */
const firstRecord = (sheets: readonly Sheet[]): Omit<Place, "known"> | undefined => {
  const widest = sheets
    .map((sheet) => ({
      sheet,
      record: sheet.records.find(({ cells }) => cells.filter((cell) => cell.trim()).length > 1),
    }))
    .filter((place) => place.record !== undefined)
    .sort((a, b) => (b.record?.cells.length ?? 0) - (a.record?.cells.length ?? 0))[0];
  if (widest?.record) return { sheet: widest.sheet, record: widest.record };
  const sheet = sheets[0];
  const record = sheet?.records.find((one) => !isBlank(one));
  return sheet && record && { sheet, record };
};

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, place) => cell === b[place]);

const letter = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letter(Math.floor(place / 26) - 1) + letter(place % 26);

/** Names that are all different: an empty header is called by its letter, a second « Email » is « Email (2) ». */
const named = (cells: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return cells.map((cell, place) => {
    const name = cell.replace(/\s+/g, " ").trim() || `Colonne ${letter(place)}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
};

/**
 * The header with the groups of the line above it, where they say what a column is: « Nom » under « Contact » is
 * « Contact Nom ». A group goes on to the next one; a title alone is no group.
 */
const withGroups = (
  header: readonly string[],
  above: readonly string[] | undefined,
  columns: ImportColumns,
): readonly string[] => {
  const groups = new Set((above ?? []).map((cell) => cell.trim()).filter(Boolean));
  if (!above || groups.size < 2) return header;
  const headersOf = headersByName(columns);
  const columnOf = (name: string) => Object.keys(headersOf([name]))[0];
  const times = Map.groupBy(header, foldWords);
  let group = "";
  return header.map((cell, place) => {
    const own = above[place]?.trim() ?? "";
    group = own || group;
    // A header of one column may stand on the first of two lines.
    if (cell.trim() === "") return own !== "" && columnOf(own) !== undefined ? own : cell;
    const grouped = `${group} ${cell.trim()}`;
    if (group === "" || foldWords(group) === foldWords(cell)) return cell;
    const isTwice = (times.get(foldWords(cell)) ?? []).length > 1;
    const column = columnOf(grouped);
    return column !== undefined && (isTwice || column !== columnOf(cell)) ? grouped : cell;
  });
};

/** The header of the column that holds the titles of sections, where they say something of their rows. */
const sectionHeader = "Titre de la section";

/**
 * What the title of a section says of the rows below, empty for one that says nothing; undefined for a line that begins no
 * section.
 */
const saidByTitle = (columns: ImportColumns, note: NoteLine | undefined): string | undefined => {
  if (!note || !isTitle(note)) return undefined;
  return Object.values(columns).some(({ inTitles, looks }) => inTitles && looks?.(note.text))
    ? note.text
    : "";
};

/** Cells beyond the last header: in a text, a separator that nobody put between quotes moved the others. */
const checked = (record: FileRecord, width: number): FileRecord => {
  const cells = record.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (record.problem || cells <= width) return record;
  const problem = `la ligne a ${cells} cases pour ${width} ${pluralize(width, "colonne")} : une case contient le séparateur, mettez-la entre guillemets, ou un en-tête manque`;
  return { ...record, problem };
};

/** `="01000"`: how some programs keep a spreadsheet from dropping a zero. */
const unformulated = (cell: string): string => /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell;

const holdsSiret = ({ cells }: FileRecord) =>
  cells.some((cell) => isSiret(normalizeSiret(unformulated(cell))));

const sheetsWithLines = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ name, records }) =>
    name !== undefined && records.some((one) => !isBlank(one)) ? [name] : [],
  );

/**
 * The table of a file: its header is the line that names the most known columns, titles above it are left out, and so
 * are blank lines and repeated headers; totals and notes under it are told apart. A file without a header gets the letters of its columns. Throws
 * UnreadableFile for one without any line.
 */
export const tableOf = (sheets: readonly Sheet[], columns: ImportColumns): ImportTable => {
  const likeliest = likeliestHeader(sheets, columns);
  const found = likeliest && likeliest.known >= 2 ? likeliest : firstRecord(sheets);
  if (!found) throw new UnreadableFile("Ce fichier est vide.");
  const { sheet, record } = found;
  const isData = holdsSiret(record);
  const at = sheet.records.indexOf(record);
  const noteOf = (one: FileRecord | undefined) => one && noteIn(one, record.cells.length);
  const rows: FileRecord[] = [];
  const notes: NoteLine[] = [];
  const sections: string[] = [];
  // The first section may have its title above the header, that the others repeat under theirs.
  const heading = sheet.records.slice(0, at).findLast((one) => !isBlank(one));
  let section = saidByTitle(columns, noteOf(heading)) ?? "";
  for (const one of sheet.records.slice(at + (isData ? 0 : 1))) {
    if (isBlank(one) || (!isData && areSame(one.cells, record.cells))) continue;
    const note = noteOf(one);
    if (note) {
      notes.push(note);
      section = saidByTitle(columns, note) ?? section;
    } else {
      rows.push(one);
      sections.push(section);
    }
  }
  const isText = sheet.name === undefined;
  const width = isText
    ? record.cells.length
    : rows.reduce((most, { cells }) => Math.max(most, cells.length), record.cells.length);
  const above = sheet.records[at - 1];
  const heads = isData ? [] : withGroups(record.cells, above?.cells, columns);
  const headers = named(Array.from({ length: width }, (_, place) => heads[place] ?? ""));
  const isUsed = headers.map(
    (_, place) =>
      (heads[place] ?? "").trim() !== "" || rows.some(({ cells }) => (cells[place] ?? "").trim() !== ""),
  );
  const areAllUsed = isUsed.every(Boolean);
  const used = (cells: string[]) => (areAllUsed ? cells : cells.filter((_, place) => isUsed[place]));
  const isAsWritten = ({ cells }: FileRecord) =>
    areAllUsed && cells.length === width && !cells.some((cell) => unformulated(cell) !== cell);
  const hasSections = sections.some((title) => title !== "");
  const withSection = (row: FileRecord, place: number): FileRecord =>
    hasSections ? { ...row, cells: [...row.cells, sections[place] ?? ""] } : row;
  const read = rows.map((row) => {
    const whole = isText ? checked(row, width) : row;
    return isAsWritten(whole)
      ? whole
      : { ...whole, cells: used(headers.map((_, place) => unformulated(whole.cells[place] ?? ""))) };
  });
  const table = {
    headers: hasSections ? named([...used(headers), sectionHeader]) : used(headers),
    rows: read.map(withSection),
  };
  return {
    ...(isData ? table : withMadeColumns(table, columns)),
    ...(notes.length > 0 ? { notes } : {}),
    ...(sheet.name !== undefined && sheets.length > 1
      ? { sheet: sheet.name, otherSheets: sheetsWithLines(sheets.filter((other) => other !== sheet)) }
      : {}),
  };
};

/** The apostrophe that exports put before a cell, so that no spreadsheet takes it for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, "").trim();

/** How a row of a table is read by column. */
export const lineReader = (
  headers: readonly string[],
  mapping: Mapping,
): ((row: FileRecord) => ImportLine) => {
  const places = Object.entries(mapping).map(
    ([column, source]) => [column, "value" in source ? source : headers.indexOf(source.header)] as const,
  );
  return ({ line, cells: written, problem }) => {
    const cells: Record<string, string> = {};
    for (const [column, from] of places)
      cells[column] = typeof from === "number" ? unguarded(written[from] ?? "") : from.value;
    return { line, cells, ...(problem === undefined ? {} : { problem }) };
  };
};

/** The rows of a table by column. */
export const linesOf = ({ headers, rows }: ImportTable, mapping: Mapping): ImportLine[] =>
  rows.map(lineReader(headers, mapping));
