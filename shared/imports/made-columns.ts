import type { ImportColumns } from "./columns.ts";
import { foldWords } from "./header-words.ts";
import type { FileRecord } from "./split-csv.ts";

type Columns = { headers: string[]; rows: FileRecord[] };

/** The columns at some places replaced by one, whose cells are made of theirs. */
const replaced = (
  { headers, rows }: Columns,
  places: readonly number[],
  { header, cellOf }: { header: string; cellOf: (cells: readonly string[]) => string },
): Columns => {
  const isLeft = (_: string, place: number) => !places.includes(place);
  return {
    headers: [...headers.filter(isLeft), header],
    rows: rows.map((row) => ({
      ...row,
      cells: [
        ...headers.map((_, place) => row.cells[place] ?? "").filter(isLeft),
        cellOf(places.map((place) => (row.cells[place] ?? "").trim())),
      ],
    })),
  };
};

/** The SIRET of a SIREN and a NIC, of which a spreadsheet dropped the zeros; a SIREN alone stays one. */
const siretOf = ([siren = "", nic = ""]: readonly string[]): string => {
  const [first, last] = [siren, nic].map((part) => part.replace(/[\s.]/g, ""));
  return first && last ? `${first.padStart(9, "0")}${last.padStart(5, "0")}` : siren;
};

/** The national files of companies give the two parts of a SIRET, each in its column. */
const withSiret = (table: Columns, columns: ImportColumns): Columns => {
  const words = table.headers.map((header) => foldWords(header).split(" "));
  const [siren = -1, nic = -1] = ["siren", "nic"].map((part) => words.findIndex((own) => own.includes(part)));
  const isMissing = columns.siret !== undefined && !words.some((own) => own.includes("siret"));
  return isMissing && siren >= 0 && nic >= 0
    ? replaced(table, [siren, nic], { header: "SIREN et NIC", cellOf: siretOf })
    : table;
};

const isTicked = /^(?:x|oui|o|1|v|vrai|✓|✔|☑)$/i;
const isUnticked = /^(?:|-|non|n|0|faux|☐)$/i;

/** « EI », « ACI », « AI » above crosses: what the title of a section may say, a column each. */
const withTicks = (table: Columns, columns: ImportColumns): Columns => {
  const says = Object.values(columns).flatMap(({ inTitles, looks }) => (inTitles && looks ? [looks] : []));
  const cellsAt = (place: number) => table.rows.map((row) => (row.cells[place] ?? "").trim());
  const isTick = (cell: string) => isTicked.test(cell);
  const places = table.headers.flatMap((header, place) =>
    says.some((looks) => looks(header)) &&
    cellsAt(place).every((cell) => isTick(cell) || isUnticked.test(cell))
      ? [place]
      : [],
  );
  if (places.length < 2 || !places.some((place) => cellsAt(place).some(isTick))) return table;
  const titles = places.map((place) => table.headers[place] ?? "");
  return replaced(table, places, {
    header: "Types cochés",
    cellOf: (cells) => titles.filter((_, place) => isTick(cells[place] ?? "")).join(", "),
  });
};

/** A table where what a list writes in several columns and an import reads in one stands in one. */
export const withMadeColumns = (table: Columns, columns: ImportColumns): Columns =>
  withTicks(withSiret(table, columns), columns);
