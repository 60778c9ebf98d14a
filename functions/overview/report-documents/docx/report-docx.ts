import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SequentialIdentifier,
  TabStopType,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { french } from "../../../../shared/text/typography.ts";
import type { Block, ReportDocument } from "../content/document.ts";
import { barsChart, columnsChart } from "./charts.ts";
import { contents, cover } from "./cover.ts";
import { style, styles, theme } from "./styles.ts";
import { figuresCards, figuresTable, textWidth } from "./tables.ts";

/** « Tableau 3. Heures par secteur »: the number is a field, so that what is added in between renumbers the others. */
const caption = (kind: "Tableau" | "Figure", text: string): Paragraph =>
  new Paragraph({
    style: "Caption",
    keepNext: true,
    children: [
      new TextRun(`${kind}\u00a0`),
      new SequentialIdentifier(kind),
      new TextRun(french(`. ${text}`)),
    ],
  });

const childrenOf = (block: Block): FileChild[] => {
  switch (block.kind) {
    case "lead":
      return [new Paragraph({ style: style.lead, text: french(block.text), keepNext: true })];
    case "text":
      return [new Paragraph({ text: french(block.text) })];
    case "items":
      return block.items.map((text) => new Paragraph({ text: french(text), bullet: { level: 0 } }));
    case "figures":
      return [figuresCards(block.figures), new Paragraph({ style: style.small, text: "" })];
    case "columns":
      return [caption("Figure", block.caption), new Paragraph({ children: [columnsChart(block)] })];
    case "table":
      // A paragraph follows each table, be it empty: Word joins tables that touch.
      return [
        ...barsChart(block).flatMap((chart) => [
          caption("Figure", block.caption),
          new Paragraph({ children: [chart] }),
        ]),
        caption("Tableau", block.caption),
        figuresTable(block),
        new Paragraph({ style: style.small, text: french(block.note ?? "") }),
      ];
  }
};

const footer = ({ title, period, publisher }: ReportDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: style.small,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(french(`${title} ${period} · ${publisher}`)),
          new TextRun({ children: ["\t", PageNumber.CURRENT] }),
        ],
      }),
    ],
  });

/** A year’s report as a document that Word edits: headings, contents, tables and charts are its own. */
export const reportDocx = async (shown: ReportDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const margin = convertMillimetersToTwip(22);
  const document = new Document({
    title: `${shown.title} · ${shown.period}`,
    creator: shown.publisher,
    description: "",
    theme,
    styles,
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer(shown), first: new Footer({ children: [new Paragraph("")] }) },
        children: [
          ...cover(shown),
          ...contents(),
          ...shown.sections.flatMap(({ heading, blocks }, i) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              text: french(heading),
              pageBreakBefore: i === 0,
            }),
            ...blocks.flatMap(childrenOf),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
