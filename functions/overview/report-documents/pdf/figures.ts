import type { Sheet } from "../../../pdf/sheet.ts";
import type { KeyFigure } from "../content/document.ts";
import { colors, drawText, gap, lineHeight, linesIn, type Style } from "./ink.ts";
import { frame, type Piece, textWidth } from "./page-flow.ts";
import { stylesOf } from "./words.ts";

const perRow = 3;
const between = 10;
const padding = 12;
const width = (textWidth - between * (perRow - 1)) / perRow;

/** Key figures as cards, three in a row. */
export const figures = (sheet: Sheet, shown: readonly KeyFigure[]): Piece[] => {
  const styles = stylesOf(sheet);
  const value: Style = { font: sheet.bold, size: 20, color: colors.violette, leading: 1.25 };
  const inner = width - 2 * padding;
  const rows = Array.from({ length: Math.ceil(shown.length / perRow) }, (_, i) =>
    shown.slice(i * perRow, (i + 1) * perRow).map((figure) => [
      { style: value, lines: linesIn(sheet, value, inner, figure.value) },
      { style: styles.text, lines: linesIn(sheet, styles.text, inner, figure.label) },
      { style: styles.small, lines: linesIn(sheet, styles.small, inner, figure.since ?? "") },
    ]),
  );
  return rows.flatMap((cards): Piece[] => {
    const heightOf = (card: (typeof cards)[number]) =>
      card.reduce((sum, { style, lines }) => sum + lines.length * lineHeight(style), 0) + 2 * padding;
    const height = Math.max(...cards.map(heightOf));
    return [
      {
        height,
        draw: (page, top) => {
          for (const [i, card] of cards.entries()) {
            const x = frame.left + i * (width + between);
            page.drawRectangle({ x, y: top - height, width, height, color: colors.sunken });
            let y = top - padding;
            for (const { style, lines } of card) {
              drawText(page, lines, { x: x + padding, y, width: inner }, style);
              y -= lines.length * lineHeight(style);
            }
          }
        },
      },
      gap(between),
    ];
  });
};
