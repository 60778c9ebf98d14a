import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { linesOf, printable } from "../rounds/pdf-text.ts";

export const ink = rgb(0.11, 0.13, 0.16);
export const grey = rgb(0.36, 0.39, 0.43);
export const rule = rgb(0.78, 0.8, 0.83);

/** A document with its two fonts, and what they can show. */
export type Sheet = { document: PDFDocument; text: PDFFont; bold: PDFFont; known: ReadonlySet<number> };

/** A document to print, in French; `now` is written in as its date. */
export const newSheet = async (title: string, now: string): Promise<Sheet> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const text = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage("fr-FR");
  document.setCreationDate(new Date(now));
  return { document, text, bold, known: new Set(text.getCharacterSet()) };
};

export const bytesOf = async ({ document }: Sheet): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await document.save());

/** Between two lines, as a multiple of the size of the text. */
const leading = 1.22;

export type Fitted = { size: number; lines: string[] };

type Room = { width: number; lines: number; height?: number; largest: number; smallest: number };

/** A text at the largest size at which it takes no more room than there is; at the smallest, what is too much is cut. */
export const fitted = (
  { known }: Pick<Sheet, "known">,
  font: PDFFont,
  text: string,
  { width, lines: most, height = Number.POSITIVE_INFINITY, largest, smallest }: Room,
): Fitted => {
  const shown = printable(known, text);
  const atSize = (size: number): Fitted => ({ size, lines: linesOf(font, size, width, shown) });
  const breaksWord = ({ size }: Fitted) =>
    shown.split(" ").some((word) => font.widthOfTextAtSize(word, size) > width);
  for (let size = largest; size > smallest; size--) {
    const found = atSize(size);
    const tall = found.lines.length * size * leading;
    if (found.lines.length <= most && tall <= height && !breaksWord(found)) return found;
  }
  const { lines } = atSize(smallest);
  if (lines.length <= most) return { size: smallest, lines };
  return { size: smallest, lines: [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`] };
};

type Block = { page: PDFPage; font: PDFFont; x: number; y: number; width: number };

/** Draws lines from the top down, in the middle of a width or at its left; answers where the next block begins. */
export const drawLines = (
  { page, font, x, y, width }: Block,
  { size, lines }: Fitted,
  { centred = false, color = ink } = {},
): number => {
  let at = y;
  for (const line of lines) {
    at -= size * leading;
    const left = centred ? x + (width - font.widthOfTextAtSize(line, size)) / 2 : x;
    page.drawText(line, { x: left, y: at + size * (leading - 1), size, font, color });
  }
  return at;
};
