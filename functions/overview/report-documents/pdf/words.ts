import type { Sheet } from "../../../pdf/sheet.ts";
import { colors, drawText, gap, lineHeight, linesIn, type Style } from "./ink.ts";
import { frame, type Piece, textWidth } from "./page-flow.ts";

/** The styles of the words of the report. */
export const stylesOf = ({ text, bold }: Sheet) =>
  ({
    heading: { font: bold, size: 18, color: colors.brique, leading: 1.2 },
    lead: { font: text, size: 11.5, color: colors.ink, leading: 1.42 },
    text: { font: text, size: 9.5, color: colors.ink, leading: 1.45 },
    caption: { font: bold, size: 9, color: colors.soft },
    column: { font: bold, size: 8.5, color: colors.soft },
    cell: { font: text, size: 9, color: colors.ink },
    total: { font: bold, size: 9, color: colors.ink },
    note: { font: text, size: 8.5, color: colors.soft, leading: 1.4 },
    small: { font: text, size: 8, color: colors.soft },
  }) as const satisfies Record<string, Style>;

type Indent = { left?: number; bullet?: string };

/** A paragraph, a piece a line; neither its first nor its last line stands alone on a page. */
export const paragraph = (
  sheet: Sheet,
  style: Style,
  text: string,
  { left = 0, bullet }: Indent = {},
): Piece[] => {
  const width = textWidth - left;
  const lines = linesIn(sheet, style, width, text);
  return lines.map((line, i) => ({
    height: lineHeight(style),
    keepWithNext: i < lines.length - 1 && (i === 0 || i === lines.length - 2),
    draw: (page, y) => {
      if (bullet && i === 0) drawText(page, [bullet], { x: frame.left, y, width }, style);
      drawText(page, [line], { x: frame.left + left, y, width }, style);
    },
  }));
};

/** Pieces that stay with one another and with what follows. */
export const kept = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => ({ ...piece, keepWithNext: true }));

/** The heading of a section, under a short rule. */
export const sectionHeading = (sheet: Sheet, text: string): Piece[] => {
  const rule: Piece = {
    height: 10,
    draw: (page, y) =>
      page.drawRectangle({ x: frame.left, y: y - 3, width: 34, height: 3, color: colors.brique }),
  };
  return kept([gap(26), rule, ...paragraph(sheet, stylesOf(sheet).heading, text), gap(6)]);
};

/** What a table or a picture shows, above it. */
export const caption = (sheet: Sheet, text: string): Piece[] =>
  kept([gap(12), ...paragraph(sheet, stylesOf(sheet).caption, text), gap(4)]);

export const items = (sheet: Sheet, texts: readonly string[]): Piece[] =>
  texts.flatMap((text) => [
    gap(3),
    ...paragraph(sheet, stylesOf(sheet).text, text, { left: 12, bullet: "•" }),
  ]);
