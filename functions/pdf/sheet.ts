import fontkit from "@cantoo/fontkit";
import { PDFDocument, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";
import { readFont } from "./font-files.ts";
import { linesOf, printable, widthOf } from "./text.ts";

export const ink = rgb(0.11, 0.13, 0.16);
export const grey = rgb(0.36, 0.39, 0.43);
export const rule = rgb(0.78, 0.8, 0.83);

/** A document with its two fonts, and the code points that both have. */
export type Sheet = { document: PDFDocument; text: PDFFont; bold: PDFFont; known: ReadonlySet<number> };

/**
 * Only the glyphs in use are embedded. Each letter is one glyph: ligatures and kerning would cost three
 * quarters of the time, and copying text from the document needs whole letters.
 */
const embedding = {
  subset: true,
  features: {
    ...{ ccmp: false, locl: false, rlig: false, liga: false, clig: false, calt: false, rclt: false },
    ...{ kern: false, curs: false, mark: false, mkmk: false },
  },
};

/** A document to print, in French; `now` is written in as its date. */
export const newSheet = async (title: string, now: string): Promise<Sheet> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const text = await document.embedFont(await readFont("text"), embedding);
  const bold = await document.embedFont(await readFont("bold"), embedding);
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

/** A text at the largest size that fits; at the smallest size, the excess is cut. */
export const fitted = (
  { known }: Pick<Sheet, "known">,
  font: PDFFont,
  text: string,
  { width, lines: most, height = Number.POSITIVE_INFINITY, largest, smallest }: Room,
): Fitted => {
  const shown = printable(known, text);
  const atSize = (size: number): Fitted => ({ size, lines: linesOf(font, size, width, shown) });
  const breaksWord = ({ size }: Fitted) => shown.split(" ").some((word) => widthOf(font, size, word) > width);
  for (let size = largest; size > smallest; size--) {
    const found = atSize(size);
    const tall = found.lines.length * size * leading;
    if (found.lines.length <= most && tall <= height && !breaksWord(found)) return found;
  }
  const { lines } = atSize(smallest);
  if (lines.length <= most) return { size: smallest, lines };
  return {
    size: smallest,
    lines: [...lines.slice(0, most - 1), `${[...(lines[most - 1] ?? "")].slice(0, -1).join("")}…`],
  };
};

type Block = { page: PDFPage; font: PDFFont; x: number; y: number; width: number };

/** Draws lines from the top down, centred or aligned left; returns where the next block begins. */
export const drawLines = (
  { page, font, x, y, width }: Block,
  { size, lines }: Fitted,
  { centred = false, color = ink } = {},
): number => {
  let at = y;
  for (const line of lines) {
    at -= size * leading;
    const left = centred ? x + (width - widthOf(font, size, line)) / 2 : x;
    page.drawText(line, { x: left, y: at + size * (leading - 1), size, font, color });
  }
  return at;
};
