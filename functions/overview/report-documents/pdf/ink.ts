import { type Color, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";
import { french } from "../../../../shared/text/typography.ts";
import type { Sheet } from "../../../pdf/sheet.ts";
import { linesOf, printable, widthOf } from "../../../pdf/text.ts";
import { palette } from "../content/palette.ts";
import type { Piece } from "./page-flow.ts";

const colorOf = (hex: string): Color => {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return rgb(part(0), part(2), part(4));
};

/** The colours of the report, as PDFs take them. */
export const colors = {
  ink: colorOf(palette.ink),
  soft: colorOf(palette.soft),
  line: colorOf(palette.line),
  sunken: colorOf(palette.sunken),
  brique: colorOf(palette.brique),
  pastel: colorOf(palette.pastel),
  faded: colorOf(palette.faded),
  violette: colorOf(palette.violette),
} as const;

export type Style = { font: PDFFont; size: number; color: Color; leading?: number };

/** From the top of a line to the top of the next. */
export const lineHeight = ({ size, leading = 1.35 }: Style): number => size * leading;

/** The lines of a text in a width, in points, with French spaces. */
export const linesIn = ({ known }: Sheet, { font, size }: Style, width: number, text: string): string[] =>
  linesOf(font, size, width, printable(known, french(text)));

/** Draws lines below `y`; aligned right, they end at `x + width`. */
export const drawText = (
  page: PDFPage,
  lines: readonly string[],
  { x, y, width, right = false }: { x: number; y: number; width: number; right?: boolean },
  style: Style,
): void => {
  for (const [i, line] of lines.entries())
    page.drawText(line, {
      x: right ? x + width - widthOf(style.font, style.size, line) : x,
      // The letters stand in the middle of the line’s height.
      y: y - i * lineHeight(style) - (lineHeight(style) + style.size * 0.72) / 2,
      size: style.size,
      font: style.font,
      color: style.color,
    });
};

/** Nothing, for some points. */
export const gap = (height: number, keepWithNext = false): Piece => ({
  height,
  keepWithNext,
  draw: () => {},
});
