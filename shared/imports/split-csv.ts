/**
 * One record of a file. `line` is the physical line on which it begins: what an editor shows, blank lines and
 * lines inside quotes counted; of a spreadsheet, the number of its row. `problem` says why it cannot be read.
 */
export type FileRecord = { line: number; cells: string[]; problem?: string };

export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const openQuote =
  'un guillemet (") ouvert sur cette ligne n’est jamais refermé : retirez-le ou refermez-le, la ligne n’est pas lue';

type Read = { cells: string[]; end: number } | "malformed";

/** The cells of the record at `from`, quotes understood (RFC 4180); `end` is after its line break. */
const readQuoted = (text: string, from: number, delimiter: Delimiter): Read => {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    let cell = "";
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) return "malformed";
        cell += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
      while (text[at] === " ") at += 1;
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at += 1;
      cell = text.slice(start, at);
    }
    cells.push(cell);
    if (at >= text.length || text[at] === "\n") return { cells, end: at + 1 };
    if (text[at] !== delimiter) return "malformed";
    at += 1;
  }
};

/** « "Le "Clos" fleuri" » without the quotes around it, those inside being signs like others. */
const withoutQuotes = (cell: string): string => /^"(.*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;

const widthOf = (line: string, delimiter: Delimiter): number => line.split(delimiter).length;

/** The number of cells that most lines have. */
const usualWidth = (lines: readonly string[], delimiter: Delimiter): number => {
  const widths = Map.groupBy(lines, (line) => widthOf(line, delimiter));
  return [...widths].reduce((best, next) => (next[1].length > best[1].length ? next : best), [
    0,
    [""],
  ] as const)[0];
};

/** A cell that is a SIRET, or was one before a spreadsheet rounded it: each record of a list has its own. */
const isLikeSiret = (cell: string): boolean =>
  /^(?:\d{13,14}|\d[.,]\d+e\+1[23])$/i.test(cell.replace(/[\s="]/g, ""));

const holdSiret = (text: string, delimiter: Delimiter): boolean => text.split(delimiter).some(isLikeSiret);

/** What the lines of a file have in common: how many cells, and whether a SIRET is among them. */
type Usual = { width: number; hasSiret: boolean };

const usualOf = (lines: readonly string[], delimiter: Delimiter): Usual => ({
  width: usualWidth(lines, delimiter),
  hasSiret: lines.some((line) => holdSiret(line, delimiter)),
});

/**
 * Whether a record took in other ones, because a quote that nobody closed met the next one of the file. In a list of
 * establishments, one of its cells then goes over several lines and holds a SIRET between separators; a text of
 * several lines never does. In another file, a cell holds a whole line as wide as a record, or holds separators
 * while the record’s first and last lines are as wide.
 */
const swallows = (
  cells: readonly string[],
  lines: readonly string[],
  delimiter: Delimiter,
  { width, hasSiret }: Usual,
): boolean => {
  if (lines.length < 2) return false;
  const mixed = cells.filter((cell) => cell.includes("\n") && cell.includes(delimiter));
  if (hasSiret) return mixed.some((cell) => cell.split("\n").some((line) => holdSiret(line, delimiter)));
  if (width < 3) return false;
  const isWhole = (line: string | undefined) => line !== undefined && widthOf(line, delimiter) === width;
  return mixed.some(
    (cell) => cell.split("\n").slice(1, -1).some(isWhole) || (isWhole(lines[0]) && isWhole(lines.at(-1))),
  );
};

/**
 * Splits the text of a file into records. A quote that is left open spoils its own line alone: the lines after it are
 * read, and the record says so. A quote inside a cell, as in « "Les Jardins" association », is a sign like another.
 */
export const splitCsv = (file: string, delimiter: Delimiter): FileRecord[] => {
  const text = file.replace(/\r\n?/g, "\n");
  const usual = usualOf(text.split("\n", 2_000), delimiter);
  const records: FileRecord[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const read = readQuoted(text, at, delimiter);
    const lines = read === "malformed" ? [] : text.slice(at, read.end - 1).split("\n");
    if (read !== "malformed" && !swallows(read.cells, lines, delimiter, usual)) {
      records.push({ line, cells: read.cells });
      line += lines.length;
      at = read.end;
      continue;
    }
    const lineEnd = text.indexOf("\n", at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const cells = text.slice(at, end).split(delimiter);
    const balanced = cells.every((cell) => cell.split('"').length % 2 === 1);
    records.push({ line, cells: cells.map(withoutQuotes), ...(balanced ? {} : { problem: openQuote }) });
    line += 1;
    at = end + 1;
  }
  return records;
};
