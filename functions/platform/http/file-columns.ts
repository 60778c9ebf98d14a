/** One column of a table that can be downloaded, as CSV or as XLSX. */
export type FileColumn<Row> = {
  /** Heading in CSV, for programs. */
  key: string;
  /** Heading in XLSX, for people. */
  header: string;
  /** Type of its cells, text by default: a plain number, hours to the hundredth, a part of one, euros, a day, an instant. */
  as?: "number" | "hours" | "percent" | "euros" | "day" | "moment";
  of: (row: Row) => string | number | undefined;
};

export type FileTable<Row> = {
  /** Name of the file, without its extension. */
  name: string;
  /** Title of the sheet, in French; 31 characters at most. */
  title: string;
  columns: readonly FileColumn<Row>[];
  rows: readonly Row[];
};
