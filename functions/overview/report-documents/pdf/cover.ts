import { PageSizes, PDFName, type PDFPage, PDFString, rgb } from "@cantoo/pdf-lib";
import type { Sheet } from "../../../pdf/sheet.ts";
import { widthOf } from "../../../pdf/text.ts";
import type { ReportDocument } from "../content/document.ts";
import { colors, drawText, lineHeight, linesIn, type Style } from "./ink.ts";
import { frame, textWidth } from "./page-flow.ts";
import { stylesOf } from "./words.ts";

const [pageWidth, pageHeight] = PageSizes.A4;
const white = rgb(1, 1, 1);
const bandHeight = 330;

/** Draws texts one below the other; returns where the next stands. */
const stack = (sheet: Sheet, page: PDFPage, from: number, texts: readonly [string, Style][]): number => {
  let y = from;
  for (const [text, style] of texts) {
    const lines = linesIn(sheet, style, textWidth, text);
    drawText(page, lines, { x: frame.left, y, width: textWidth }, style);
    y -= lines.length * lineHeight(style);
  }
  return y;
};

/** The first page: what it is, of which year, of whom, and how they are reached. */
export const drawCover = (sheet: Sheet, shown: ReportDocument): void => {
  const page = sheet.document.addPage(PageSizes.A4);
  const foot = pageHeight - bandHeight;
  page.drawRectangle({ x: 0, y: foot, width: pageWidth, height: bandHeight, color: colors.brique });
  page.drawRectangle({ x: 0, y: foot - 8, width: pageWidth * 0.62, height: 8, color: colors.violette });
  page.drawRectangle({ x: pageWidth * 0.62, y: foot - 8, width: pageWidth, height: 8, color: colors.pastel });
  stack(sheet, page, pageHeight - 64, [[shown.publisher, { font: sheet.bold, size: 12, color: white }]]);
  stack(sheet, page, foot + 178, [
    [shown.title, { font: sheet.bold, size: 30, color: white, leading: 1.2 }],
    [shown.period, { font: sheet.bold, size: 54, color: white, leading: 1.25 }],
  ]);
  const { text, small } = stylesOf(sheet);
  const roomy: Style = { ...text, size: 11, leading: 1.5 };
  stack(sheet, page, foot - 48, [
    [shown.summary, { ...text, size: 15, leading: 1.5 }],
    ...shown.scope.map((line, i): [string, Style] => [line, i === 0 ? { ...roomy, leading: 3 } : roomy]),
  ]);
  const lines: [string, Style][] = [
    ...shown.contact.map((line): [string, Style] => [line, roomy]),
    [shown.made, { ...small, leading: 2.2 }],
  ];
  const height = lines.reduce(
    (sum, [line, style]) => sum + linesIn(sheet, style, textWidth, line).length * lineHeight(style),
    0,
  );
  stack(sheet, page, frame.bottom + height, lines);
};

export type Entry = { heading: string; page: number };

export const newContents = ({ document }: Sheet): PDFPage => document.addPage(PageSizes.A4);

/** The contents, each line a link to its page, once the pages are known. */
export const drawContents = (sheet: Sheet, page: PDFPage, entries: readonly Entry[]): void => {
  const { heading, text } = stylesOf(sheet);
  const line: Style = { ...text, size: 11, leading: 2.1 };
  let y = stack(sheet, page, frame.top, [["Sommaire", heading]]) - 14;
  const links = entries.map(({ heading: name, page: number }) => {
    const top = y;
    y -= lineHeight(line);
    const shown = linesIn(sheet, line, textWidth - 40, name).slice(0, 1);
    drawText(page, shown, { x: frame.left, y: top, width: textWidth }, line);
    drawText(page, [String(number)], { x: frame.left, y: top, width: textWidth, right: true }, line);
    const from = frame.left + widthOf(line.font, line.size, shown[0] ?? "") + 8;
    const [start, end] = [from, frame.right - 24].map((x) => ({ x, y: top - lineHeight(line) / 2 - 3 }));
    if (start && end) page.drawLine({ start, end, thickness: 0.8, color: colors.line, dashArray: [1, 3] });
    const target = sheet.document.getPage(number - 1);
    return page.doc.context.register(
      page.doc.context.obj({
        ...{ Type: "Annot", Subtype: "Link", Border: [0, 0, 0] },
        Rect: [frame.left, y, frame.right, top],
        Dest: [target.ref, PDFName.of("Fit")],
        Contents: PDFString.of(`Page ${number}`),
      }),
    );
  });
  page.node.set(PDFName.of("Annots"), page.doc.context.obj(links));
};

/** The foot of every page but the cover: what it is of, and the page’s number. */
export const drawFoot = (sheet: Sheet, shown: ReportDocument): void => {
  const { small } = stylesOf(sheet);
  for (const [i, page] of sheet.document.getPages().entries()) {
    if (i === 0) continue;
    const at = { x: frame.left, y: 42, width: textWidth };
    const [start, end] = [frame.left, frame.right].map((x) => ({ x, y: 46 }));
    if (start && end) page.drawLine({ start, end, thickness: 0.6, color: colors.line });
    drawText(
      page,
      linesIn(sheet, small, textWidth - 40, `${shown.title} ${shown.period} · ${shown.publisher}`),
      at,
      small,
    );
    drawText(page, [String(i + 1)], { ...at, right: true }, small);
  }
};
