import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { french } from "../../../../shared/text/typography.ts";
import type { ReportDocument } from "../content/document.ts";
import { palette } from "../content/palette.ts";
import { style } from "./styles.ts";
import { noBorders, textWidth } from "./tables.ts";

/** The first page: what it is, of which year, of whom, and how they are reached. */
export const cover = (shown: ReportDocument): (Paragraph | Table)[] => [
  new Table({
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { top: 360, bottom: 240, left: 400, right: 400 },
    borders: noBorders,
    rows: [
      new TableRow({
        height: { value: 6400, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            shading: { fill: palette.brique },
            verticalAlign: VerticalAlignTable.TOP,
            width: { size: textWidth, type: WidthType.DXA },
            children: [
              new Paragraph({ style: style.publisher, text: french(shown.publisher) }),
              new Paragraph({ style: "Title", text: french(shown.title) }),
              new Paragraph({ style: style.period, text: french(shown.period) }),
            ],
          }),
        ],
      }),
    ],
  }),
  new Paragraph({ text: "", spacing: { after: 300 } }),
  new Paragraph({ style: style.summary, text: french(shown.summary) }),
  ...shown.scope.map((line) => new Paragraph({ text: french(line) })),
  new Paragraph({ text: "", spacing: { after: 600 } }),
  ...shown.contact.map((line) => new Paragraph({ text: french(line), spacing: { after: 20 } })),
  new Paragraph({ style: style.small, text: french(shown.made), spacing: { before: 200 } }),
];

/** The contents, on a page of their own: a field that Word keeps up with the headings. */
export const contents = (): (Paragraph | TableOfContents)[] => [
  new Paragraph({ style: style.contents, text: "Sommaire", pageBreakBefore: true }),
  new TableOfContents("Sommaire", { hyperlink: true, headingStyleRange: "1-1" }),
];
