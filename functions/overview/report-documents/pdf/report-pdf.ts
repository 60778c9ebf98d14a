import { bytesOf, newSheet, type Sheet } from "../../../pdf/sheet.ts";
import type { Block, ReportDocument } from "../content/document.ts";
import { columns } from "./columns.ts";
import { drawContents, drawCover, drawFoot, type Entry, newContents } from "./cover.ts";
import { figures } from "./figures.ts";
import { gap } from "./ink.ts";
import { type Piece, pageFlow } from "./page-flow.ts";
import { table } from "./table.ts";
import { items, kept, paragraph, sectionHeading, stylesOf } from "./words.ts";

const piecesOf = (sheet: Sheet, block: Block): Piece[] => {
  const styles = stylesOf(sheet);
  switch (block.kind) {
    case "lead":
      return kept([...paragraph(sheet, styles.lead, block.text), gap(6)]);
    case "text":
      return [...paragraph(sheet, styles.text, block.text), gap(6)];
    case "items":
      return items(sheet, block.items);
    case "figures":
      return [gap(6), ...figures(sheet, block.figures)];
    case "table":
      return table(sheet, block);
    case "columns":
      return columns(sheet, block);
  }
};

/** A year’s report in A4, with its cover and its contents; `now` is written in as its date. */
export const reportPdf = async (shown: ReportDocument, now: string): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(`${shown.title} · ${shown.period}`, now);
  drawCover(sheet, shown);
  const contents = newContents(sheet);
  const place = pageFlow(sheet);
  const entries = shown.sections.map(({ heading, blocks }): Entry => {
    const pieces = blocks.flatMap((block) => piecesOf(sheet, block));
    return { heading, page: place([...sectionHeading(sheet, heading), ...pieces]) };
  });
  drawContents(sheet, contents, entries);
  drawFoot(sheet, shown);
  return bytesOf(sheet);
};
