import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { french } from "../../../../shared/text/typography.ts";
import type { DocumentTable, KeyFigure } from "../content/document.ts";
import { palette } from "../content/palette.ts";
import { style } from "./styles.ts";

/** Width of the text, in twentieths of a point: A4 between its margins. */
export const textWidth = 9410;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: palette.line } as const;
export const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
} as const;

/** Widths of columns by their parts of the whole; what rounding leaves goes to the first. */
const widthsOf = (parts: readonly number[]): number[] => {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((textWidth * part) / total));
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === 0 ? width + left : width));
};

/** A table without more rows stays on one page. */
const mostWhole = 16;

/** A table of words and figures: its headings again on each page, no row cut. */
export const figuresTable = ({ columns, rows, total, note }: DocumentTable): Table => {
  const widths = widthsOf(columns.map(({ width }) => width));
  const rowOf = (
    cells: readonly string[],
    strong: boolean,
    more: { tableHeader?: boolean; keepNext?: boolean },
  ) =>
    new TableRow({
      cantSplit: true,
      ...more,
      children: columns.map(
        ({ figures }, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            ...(more.tableHeader ? { shading: { fill: palette.sunken } } : {}),
            verticalAlign: more.tableHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
            children: [
              new Paragraph({
                style: figures ? style.figure : style.cell,
                children: [new TextRun({ text: french(cells[i] ?? ""), ...(strong ? { bold: true } : {}) })],
              }),
            ],
          }),
      ),
    });
  const body = total ? [...rows, total] : rows;
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    borders: { ...noBorders, top: thin, bottom: thin, insideHorizontal: thin },
    rows: [
      rowOf(
        columns.map(({ heading }) => heading),
        true,
        { tableHeader: true, keepNext: true },
      ),
      // Neither the first row nor the last one stands alone on a page.
      ...body.map((cells, i) =>
        rowOf(cells, total !== undefined && i === body.length - 1, {
          keepNext:
            i === body.length - 1
              ? note !== undefined
              : body.length <= mostWhole || i === 0 || i === body.length - 2,
        }),
      ),
    ],
  });
};

const perRow = 3;

/** Key figures as cards, three in a row. */
export const figuresCards = (figures: readonly KeyFigure[]): Table => {
  const widths = widthsOf(Array.from({ length: perRow }, () => 1));
  const gutter = { style: BorderStyle.SINGLE, size: 48, color: "FFFFFF" } as const;
  const cardOf = (figure: KeyFigure | undefined, width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(figure ? { shading: { fill: palette.sunken } } : {}),
      children: [
        new Paragraph({ style: style.keyFigure, text: french(figure?.value ?? "") }),
        ...(figure ? [new Paragraph({ style: style.keyLabel, text: french(figure.label) })] : []),
        ...(figure?.since ? [new Paragraph({ style: style.small, text: french(figure.since) })] : []),
      ],
    });
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { top: 140, bottom: 140, left: 180, right: 120 },
    borders: { ...noBorders, insideHorizontal: gutter, insideVertical: gutter },
    rows: Array.from(
      { length: Math.ceil(figures.length / perRow) },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, i) => cardOf(figures[row * perRow + i], width)),
        }),
    ),
  });
};
