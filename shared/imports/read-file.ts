import type { CellValue, MergeRange } from "hucre/xlsx";
import { fileKindOf } from "../files/file-kind.ts";
import { decodeText } from "./decode-text.ts";
import { delimiters, type FileRecord, splitCsv } from "./split-csv.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** What a file may weigh: about 20 000 lines. */
export const mostImportMegabytes = 4;
export const mostImportBytes = mostImportMegabytes * 1_048_576;

/** Why a larger one is not read; it can be told before the file is loaded. */
export const tooLargeFile = (mostBytes: number = mostImportBytes): string =>
  `Ce fichier dépasse ${Math.floor(mostBytes / 1_048_576)} Mo : coupez-le en plusieurs.`;

/** A sheet of a spreadsheet, or a text file by one of its possible delimiters; which one is right, its header tells. */
export type Sheet = { name?: string; records: FileRecord[] };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const asSpreadsheet =
  "Enregistrez la liste depuis votre tableur au format Excel (.xlsx), LibreOffice (.ods) ou CSV, puis reprenez.";

/** Why a file is none of those that are read, by its first bytes; undefined for one that may be. */
const foreignFormat = (bytes: Uint8Array): string | undefined => {
  switch (fileKindOf(bytes)) {
    case "pdf":
      return "C’est un document PDF, pas une liste.";
    case "jpeg":
    case "png":
    case "webp":
    case "heic":
    case "picture":
      return "C’est une image, pas une liste.";
    case "office":
      if (isZip(bytes)) return undefined;
      return bytes[0] === 0xd0
        ? "C’est un ancien classeur Excel (.xls) ou un classeur protégé par un mot de passe."
        : "C’est un document de traitement de texte, pas une liste.";
    case "archive":
      // The first file of some programs’ workbooks has a name of its own: what reads them tells.
      return isZip(bytes) ? undefined : "C’est une archive, pas une liste.";
    case "unknown":
      return undefined;
  }
};

/** A spreadsheet counts hours from its first days: a time alone is one of a day before 1901. */
const dateText = (date: Date): string => {
  const [day = "", time = ""] = date.toISOString().split("T");
  const hour = time.slice(0, 5);
  if (date.getUTCFullYear() < 1901) return hour;
  return time.startsWith("00:00:00") ? day : `${day} ${hour}`;
};

/** Days are written `2027-12-31`, numbers as a French spreadsheet shows them, so that both kinds of files are read alike. */
const cellText = (value: string | number | boolean | Date | null | undefined): string => {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value);
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "oui" : "non";
  return value;
};

/** The rows of a sheet, where the value of merged cells is that of each row that they cover. */
const filledDown = (rows: CellValue[][], merges: readonly MergeRange[]): CellValue[][] => {
  const filled = rows.map((row) => [...(row ?? [])]);
  for (const { startRow, startCol, endRow } of merges)
    for (let row = startRow + 1; row <= Math.min(endRow, filled.length - 1); row += 1) {
      const cells = filled[row];
      const value = filled[startRow]?.[startCol];
      if (cells && value !== undefined) cells[startCol] ??= value;
    }
  return filled;
};

/** The sheets that people see, hidden ones left out. The library is loaded at the first call. */
const readWorkbook = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const isOpenDocument = start.includes("mimetypeapplication/vnd.oasis");
  if (isOpenDocument && !start.includes("opendocument.spreadsheet"))
    throw new UnreadableFile(`C’est un document LibreOffice (.odt), pas une liste. ${asSpreadsheet}`);
  const read = isOpenDocument ? (await import("hucre/ods")).readOds : (await import("hucre/xlsx")).readXlsx;
  const workbook = await read(bytes, {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
  }).catch(() => {
    throw new UnreadableFile(`C’est une archive, ou un classeur abîmé. ${asSpreadsheet}`);
  });
  return workbook.sheets.map(({ name, rows, merges = [] }) => ({
    name,
    records: filledDown(rows, merges).map((row, place) => ({
      line: place + 1,
      cells: Array.from(row, cellText),
    })),
  }));
};

/** A text of which a program put each whole line between quotes, `"SIRET,Nom"`, without them. */
const withoutQuotedLines = (text: string): string => {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const isQuoted = (line: string) =>
    /^"(?:[^"]|"")*"$/.test(line) && delimiters.some((delimiter) => line.includes(delimiter));
  return lines.length > 1 && lines.every(isQuoted)
    ? text.replace(/^"(.*)"\r?$/gm, (_, line: string) => line.replaceAll('""', '"'))
    : text;
};

/** The possible readings of a text: Excel’s own `sep=;` line decides, otherwise each delimiter is tried. */
export const sheetsOfText = (given: string): Sheet[] => {
  const text = withoutQuotedLines(given);
  const declared = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(text);
  const declaredDelimiter = delimiters.find((delimiter) => delimiter === declared?.[1]);
  const among = declaredDelimiter ? [declaredDelimiter] : delimiters;
  return among.map((delimiter) => ({
    records: splitCsv(text, delimiter).filter(({ line }) => !declared || line > 1),
  }));
};

/**
 * What a file that people give holds: the text of a CSV of any encoding or « Texte Unicode », the sheets of an XLSX or
 * ODS. Throws UnreadableFile for another one (.xls, PDF, archive, image), an empty one and one above `mostBytes`.
 */
export const openFile = async (
  bytes: Uint8Array,
  mostBytes: number = mostImportBytes,
): Promise<string | Sheet[]> => {
  if (bytes.length === 0) throw new UnreadableFile("Ce fichier est vide.");
  if (bytes.length > mostBytes) throw new UnreadableFile(tooLargeFile(mostBytes));
  const foreign = foreignFormat(bytes);
  if (foreign) throw new UnreadableFile(`${foreign} ${asSpreadsheet}`);
  if (isZip(bytes)) return readWorkbook(bytes);
  const text = decodeText(bytes);
  if (text === undefined) throw new UnreadableFile(`Ce fichier n’est pas une liste. ${asSpreadsheet}`);
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text))
    throw new UnreadableFile(`C’est une page web ou un document XML, pas une liste. ${asSpreadsheet}`);
  if (/^\s*(?:\[\s*)?\{\s*"/.test(text))
    throw new UnreadableFile(`C’est un fichier JSON, pas une liste. ${asSpreadsheet}`);
  return text;
};

/** The sheets of a file that people give, or the possible readings of its text. Throws UnreadableFile as `openFile` does. */
export const readFile = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const opened = await openFile(bytes);
  return typeof opened === "string" ? sheetsOfText(opened) : opened;
};
