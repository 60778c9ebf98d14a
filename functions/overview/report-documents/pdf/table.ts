import type { Sheet } from "../../../pdf/sheet.ts";
import type { DocumentTable } from "../content/document.ts";
import { barsWidth } from "../content/table-blocks.ts";
import { colors, drawText, gap, lineHeight, linesIn, type Style } from "./ink.ts";
import { frame, type Piece, textWidth } from "./page-flow.ts";
import { caption, paragraph, stylesOf } from "./words.ts";

const between = 10;
const above = 4;

type Place = { x: number; width: number; right: boolean };

/** Where each column stands; the bars, if there are some, stand after the first. */
const placesOf = ({ columns, bars }: DocumentTable): { cells: Place[]; bars?: Place } => {
  const widths = columns.map(({ width }) => width);
  if (bars) widths.splice(1, 0, barsWidth);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const room = textWidth - between * (widths.length - 1);
  let x: number = frame.left;
  const places = widths.map((part) => {
    const place = { x, width: (room * part) / total };
    x += place.width + between;
    return place;
  });
  const drawn = bars ? places.splice(1, 1)[0] : undefined;
  return {
    cells: places.map((place, i) => ({ ...place, right: columns[i]?.figures ?? false })),
    ...(drawn ? { bars: { ...drawn, right: false } } : {}),
  };
};

const rowOf = (
  sheet: Sheet,
  cells: readonly string[],
  places: readonly Place[],
  style: Style,
): Piece & { text: number } => {
  const lines = places.map(({ width }, i) => linesIn(sheet, style, width, cells[i] ?? ""));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const height = most * lineHeight(style) + 2 * above;
  return {
    height,
    text: lineHeight(style),
    draw: (page, y) => {
      for (const [i, place] of places.entries())
        drawText(page, lines[i] ?? [], { ...place, y: y - above }, style);
      const [start, end] = [frame.left, frame.right].map((x) => ({ x, y: y - height }));
      if (start && end) page.drawLine({ start, end, thickness: 0.6, color: colors.line });
    },
  };
};

/** A table that is not higher stays on one page. */
const mostWhole = 330;

/** A table under its caption: its headings again on each page, no row cut, no row alone at the foot or the top. */
export const table = (sheet: Sheet, shown: DocumentTable): Piece[] => {
  const styles = stylesOf(sheet);
  const places = placesOf(shown);
  const headings = shown.columns.map(({ heading }) => heading);
  const head: Piece = { ...rowOf(sheet, headings, places.cells, styles.column), keepWithNext: true };
  const most = Math.max(...(shown.bars?.values.map((value) => value ?? 0) ?? []), 0);
  const rows = shown.rows.map((cells, i): Piece => {
    const row = rowOf(sheet, cells, places.cells, styles.cell);
    const value = shown.bars?.values[i] ?? 0;
    const bar = places.bars;
    if (!bar || value <= 0) return row;
    const width = Math.max(1, (bar.width * value) / most);
    return {
      height: row.height,
      draw: (page, y) => {
        row.draw(page, y);
        const middle = y - above - row.text / 2;
        page.drawRectangle({ x: bar.x, y: middle - 3.5, width, height: 7, color: colors.brique });
      },
    };
  });
  const total = shown.total ? [rowOf(sheet, shown.total, places.cells, styles.total)] : [];
  const body: Piece[] = [...rows, ...total];
  const note = shown.note ? [gap(4, true), ...paragraph(sheet, styles.note, shown.note)] : [];
  const whole = body.reduce((sum, { height }) => sum + height, 0) <= mostWhole;
  return [
    ...caption(sheet, shown.caption),
    head,
    ...body.map((row, i) => ({
      ...row,
      head,
      keepWithNext: i === body.length - 1 ? note.length > 0 : whole || i === 0 || i === body.length - 2,
    })),
    ...note,
    gap(6),
  ];
};
