import { PageSizes, type PDFPage } from "@cantoo/pdf-lib";
import { drawLines, fitted, grey, rule, type Sheet } from "./sheet.ts";

const [width, height] = PageSizes.A4;
const margin = 40;
const cellPadding = 6;

/** A column: its heading and its share of the width. */
export type PrintColumn = { heading: string; share: number };

type Table = {
  title: string;
  /** Above the title, smaller. */
  over: string;
  columns: readonly PrintColumn[];
  rows: readonly (readonly string[])[];
  rowHeight: number;
  /** Of the text of rows, where it fits. */
  size: number;
  /** Lines between the columns, for boxes to be filled in by hand. */
  boxes?: boolean;
};

const foot = (sheet: Sheet, page: PDFPage, text: string): void => {
  const room = { width: width - 2 * margin, lines: 1, largest: 8, smallest: 5 };
  const { size, lines } = fitted(sheet, sheet.text, text, room);
  page.drawText(lines[0] ?? "", { x: margin, y: 22, size, font: sheet.text, color: grey });
};

/** Draws a table on as many pages of A4 as it takes; each bears the title, the headings and its number. */
export const drawTable = (
  sheet: Sheet,
  { title, over, columns, rows, rowHeight, size, boxes }: Table,
): void => {
  const inner = width - 2 * margin;
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (inner * share) / total);
  const lefts = widths.map((_, i) => margin + widths.slice(0, i).reduce((sum, one) => sum + one, 0));
  const headHeight = 92;
  const ofPage = Math.floor((height - margin - headHeight - 40) / rowHeight);
  const pages = Math.max(1, Math.ceil(rows.length / ofPage));
  for (let number = 0; number < pages; number++) {
    const page = sheet.document.addPage(PageSizes.A4);
    type At = { x: number; y: number; width: number; height?: number; lines?: number };
    const write = (text: string, font: Sheet["text"], { x, y, lines = 2, ...room }: At, largest: number) =>
      drawLines(
        { page, font, x, y, width: room.width },
        fitted(sheet, font, text, { ...room, lines, largest, smallest: 6 }),
      );
    write(over, sheet.text, { x: margin, y: height - margin, width: inner }, 9);
    write(title, sheet.bold, { x: margin, y: height - margin - 14, width: inner }, 17);
    let y = height - margin - headHeight + 24;
    for (const [i, { heading }] of columns.entries())
      write(heading, sheet.bold, { x: lefts[i] ?? 0, y, width: (widths[i] ?? 0) - cellPadding, lines: 1 }, 9);
    y -= 22;
    for (const row of rows.slice(number * ofPage, (number + 1) * ofPage)) {
      page.drawLine({ start: { x: margin, y }, end: { x: width - margin, y }, thickness: 0.6, color: rule });
      for (const [i, cell] of row.entries())
        write(
          cell,
          sheet.text,
          {
            x: lefts[i] ?? 0,
            y: y - cellPadding / 2,
            width: (widths[i] ?? 0) - cellPadding,
            height: rowHeight - cellPadding,
            lines: 3,
          },
          size,
        );
      y -= rowHeight;
    }
    page.drawLine({ start: { x: margin, y }, end: { x: width - margin, y }, thickness: 0.6, color: rule });
    if (boxes)
      for (const left of lefts.slice(1))
        page.drawLine({
          start: { x: left - cellPadding, y: height - margin - headHeight + 2 },
          end: { x: left - cellPadding, y },
          thickness: 0.6,
          color: rule,
        });
    foot(sheet, page, pages > 1 ? `${over} · page ${number + 1} sur ${pages}` : over);
  }
};
