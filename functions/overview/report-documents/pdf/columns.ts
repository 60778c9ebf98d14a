import type { PDFPage } from "@cantoo/pdf-lib";
import type { Sheet } from "../../../pdf/sheet.ts";
import { widthOf } from "../../../pdf/text.ts";
import type { ColumnsPicture } from "../content/document.ts";
import { colors, drawText, gap, linesIn } from "./ink.ts";
import { frame, type Piece, textWidth } from "./page-flow.ts";
import { niceStep } from "./scale.ts";
import { caption, stylesOf } from "./words.ts";

const plotHeight = 130;
const axisWidth = 46;
const labelsHeight = 16;
const legendHeight = 18;

/** The last series is the one that matters; those before it are what it is compared with. */
const colorOf = (i: number, of: number) => (i === of - 1 ? colors.brique : colors.faded);

const drawLegend = (sheet: Sheet, page: PDFPage, y: number, { series }: ColumnsPicture): void => {
  const style = stylesOf(sheet).small;
  let x = frame.left + axisWidth;
  for (const [i, { name }] of series.entries()) {
    page.drawRectangle({ x, y: y - 12, width: 8, height: 8, color: colorOf(i, series.length) });
    const [line = ""] = linesIn(sheet, style, 200, name);
    drawText(page, [line], { x: x + 12, y: y - 3, width: 200 }, style);
    x += 12 + widthOf(style.font, style.size, line) + 18;
  }
};

/** Columns side by side over a scale, under a caption; where there is one series, each column bears its value. */
export const columns = (sheet: Sheet, shown: ColumnsPicture): Piece[] => {
  const style = stylesOf(sheet).small;
  const most = Math.max(0, ...shown.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const step = niceStep(most, 4);
  const steps = Math.max(1, Math.ceil(most / step));
  const heightOf = (value: number) => (plotHeight * value) / (steps * step);
  const legend = shown.series.length > 1 ? legendHeight : 8;
  const width = textWidth - axisWidth;
  const slot = width / shown.labels.length;
  const column = Math.min(26, (slot * 0.72) / shown.series.length);

  const drawScale = (page: PDFPage, base: number): void => {
    for (let i = 0; i <= steps; i += 1) {
      const y = base + heightOf(i * step);
      const [start, end] = [frame.left + axisWidth, frame.right].map((x) => ({ x, y }));
      if (start && end)
        page.drawLine({
          start,
          end,
          thickness: i === 0 ? 0.9 : 0.5,
          color: i === 0 ? colors.soft : colors.line,
        });
      const lines = linesIn(sheet, style, axisWidth, (i * step).toLocaleString("fr-FR"));
      drawText(page, lines, { x: frame.left, y: y + 5.4, width: axisWidth - 8, right: true }, style);
    }
  };
  const drawAt = (page: PDFPage, base: number, at: number): void => {
    const middle = frame.left + axisWidth + (at + 0.5) * slot;
    const centred = (text: string, y: number) => {
      const [line = ""] = linesIn(sheet, style, slot * 2, text);
      drawText(
        page,
        [line],
        { x: middle - widthOf(style.font, style.size, line) / 2, y, width: slot },
        style,
      );
    };
    for (const [i, { values }] of shown.series.entries()) {
      const value = values[at] ?? null;
      if (value === null) continue;
      const x = middle + (i - shown.series.length / 2) * column;
      page.drawRectangle({
        ...{ x, y: base, width: column - 1, height: heightOf(value) },
        color: colorOf(i, shown.series.length),
      });
      if (shown.series.length === 1) centred(value.toLocaleString("fr-FR"), base + heightOf(value) + 11.5);
    }
    centred(shown.labels[at] ?? "", base - 3);
  };
  return [
    ...caption(sheet, shown.caption),
    {
      height: legend + plotHeight + labelsHeight,
      draw: (page, y) => {
        const base = y - legend - plotHeight;
        if (shown.series.length > 1) drawLegend(sheet, page, y, shown);
        drawScale(page, base);
        for (const at of shown.labels.keys()) drawAt(page, base, at);
      },
    },
    gap(6),
  ];
};
