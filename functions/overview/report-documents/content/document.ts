/**
 * A year’s report as a document: what the PDF and the DOCX both say, in the same order. Sentences are written with
 * ordinary spaces; whoever draws them puts in the no-break ones.
 */
export type ReportDocument = {
  title: string;
  /** What it tells of: a year, or a part of one. */
  period: string;
  /** Who publishes it. */
  publisher: string;
  /** What to remember of it. */
  summary: string;
  /** What it is limited to, a line each; empty where it tells of everything. */
  scope: readonly string[];
  /** How the publisher is reached, a line each. */
  contact: readonly string[];
  /** When it was made, as a sentence. */
  made: string;
  sections: readonly Section[];
};

export type Section = { heading: string; blocks: readonly Block[] };

export type Block =
  /** The sentence to remember of a section. */
  | { kind: "lead"; text: string }
  | { kind: "text"; text: string }
  | { kind: "items"; items: readonly string[] }
  | { kind: "figures"; figures: readonly KeyFigure[] }
  | ({ kind: "table" } & DocumentTable)
  | ({ kind: "columns" } & ColumnsPicture);

/** A figure of the first page, with what became of it since the year before, where that is known. */
export type KeyFigure = { value: string; label: string; since?: string };

export type TableColumn = {
  heading: string;
  /** Figures are aligned right, words left. */
  figures: boolean;
  /** Its part of the width, beside the others’. */
  width: number;
};

export type DocumentTable = {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
  total?: readonly string[];
  /** How it is counted, right below it. */
  note?: string;
  /** What is drawn of it: one bar a row; a value that is not known has none. */
  bars?: Series;
};

/** Values in the order of the rows or labels that they belong to; null is unknown. */
export type Series = { name: string; values: readonly (number | null)[] };

/** Columns side by side: at each label, one of each series. The last series is the one that matters. */
export type ColumnsPicture = {
  caption: string;
  labels: readonly string[];
  series: readonly Series[];
};
