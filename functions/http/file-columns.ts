/** One column of a table that is handed over as a file; CSV and XLSX are made of the same. */
export type FileColumn<Row> = {
  /** Heads it in CSV, for programs. */
  key: string;
  /** Heads it in XLSX, for people. */
  header: string;
  /** What its cells are, text where it is not said: a plain number, euros, a day, an instant. */
  as?: "number" | "euros" | "day" | "moment";
  of: (row: Row) => string | number | undefined;
};

export type FileTable<Row> = {
  /** Of the file, without its ending. */
  name: string;
  /** Of the sheet, in French; 31 characters at most. */
  title: string;
  columns: readonly FileColumn<Row>[];
  rows: readonly Row[];
};
