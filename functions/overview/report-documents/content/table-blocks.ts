import { figureText } from "../../../../shared/clause/report/figure-words.ts";
import { type Figure, figureHeads } from "../../../../shared/clause/report/sections.ts";
import type { ReportRow, ReportTable } from "../../../../shared/clause/report/tables.ts";
import { unknown } from "../../../../shared/clause/report-keys.ts";
import type { Block, DocumentTable, TableColumn } from "./document.ts";

/** Letters of the longest of these. */
const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

/**
 * The width of a column in hundredths of the table’s, where about ninety letters stand: its longest word or figure, and
 * its heading in two lines or three.
 */
const widthFor = (heading: string, cells: readonly string[]): number =>
  2.4 + 1.12 * Math.max(longest(heading.split(" ")), Math.min(9, heading.length / 2), longest(cells));

export type Column<Row> = { heading: string; words?: true; width?: number; of: (row: Row) => string };

type More<Row> = {
  total?: readonly string[];
  note?: string | undefined;
  bars?: { name: string; of: (row: Row) => number | null };
};

/** What bars take of the width, in hundredths. */
export const barsWidth = 24;

/** What names take of it at most. */
const mostForNames = 46;

/** A table of rows, or nothing where there are none; the first column takes the width that others leave. */
export const tableBlock = <Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { total, note, bars }: More<Row> = {},
): Block[] => {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => columns.map(({ of }) => of(row)));
  const others = columns.slice(1).map(
    ({ heading, words = false, width }, i): TableColumn => ({
      heading,
      figures: !words,
      width:
        width ??
        widthFor(
          heading,
          [...cells, total ?? []].map((row) => row[i + 1] ?? ""),
        ),
    }),
  );
  const left = 100 - others.reduce((sum, { width }) => sum + width, 0) - (bars ? barsWidth : 0);
  // Beyond what names need, the width is shared: figures stay near what they are of.
  const first = Math.max(15, Math.min(left, mostForNames));
  const each = Math.max(0, left - first) / others.length;
  const shown: DocumentTable = {
    caption,
    columns: [
      { heading: columns[0]?.heading ?? "", figures: false, width: first },
      ...others.map((column) => ({ ...column, width: column.width + each })),
    ],
    rows: cells,
    ...(total ? { total } : {}),
    ...(note ? { note } : {}),
    ...(bars ? { bars: { name: bars.name, values: rows.map(bars.of) } } : {}),
  };
  return [{ kind: "table", ...shown }];
};

/** What is drawn of a group, the first of these that it has. */
const drawn = ["hours", "employments", "companies", "people"] as const satisfies readonly Figure[];

type Change = {
  title?: string;
  figures?: readonly Figure[];
  rows?: readonly ReportRow[];
  total?: Readonly<Partial<Record<Figure, number | null>>> & { label: string };
  /** Bars where there is room beside the figures, unless they are left out. */
  bars?: boolean;
  /** In place of the group’s own; empty for none. */
  note?: string;
};

/** A group of the report as a table with its bars and its note; parts of it can be told otherwise. */
export const groupBlocks = (group: ReportTable, change: Change = {}): Block[] => {
  const {
    title = group.title,
    figures = group.figures,
    rows = group.rows,
    note = group.note,
    total,
  } = change;
  const size = drawn.find((one) => figures.includes(one));
  const bars = size !== undefined && figures.length <= 3 && (change.bars ?? true);
  return tableBlock<ReportRow>(
    title,
    rows,
    [
      { heading: group.of, of: ({ label }) => label },
      ...figures.map((one) => ({
        heading: figureHeads[one],
        of: ({ figures: known }: ReportRow) => figureText(one, known[one]),
      })),
    ],
    {
      note,
      ...(total
        ? { total: [total.label, ...figures.map((one) => (one in total ? figureText(one, total[one]) : ""))] }
        : {}),
      ...(size !== undefined && bars
        ? {
            bars: {
              name: figureHeads[size],
              of: ({ key, figures: known }: ReportRow) => (key === unknown ? null : (known[size] ?? null)),
            },
          }
        : {}),
    },
  );
};
