import {
  type Figure,
  figureHeads,
  isShare,
  type ReportSection,
  reportSections,
} from "../../../shared/clause/report/sections.ts";
import { type ReportRow, type ReportTable, reportTables } from "../../../shared/clause/report/tables.ts";
import type { Report } from "../../../shared/overview/report.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Deps } from "../../platform/deps.ts";
import { csvOf } from "../../platform/http/csv.ts";
import type { FileColumn, FileTable } from "../../platform/http/file-columns.ts";
import type { TableFormat } from "../../platform/http/table-files.ts";
import { sheetOf, xlsxOfSheets } from "../../platform/http/xlsx.ts";
import { readReport } from "./read-report.ts";
import { reportColumns, reportLines } from "./report-columns.ts";
import { reportNames } from "./report-names.ts";
import type { ReportQuery } from "./report-query.ts";

type Line = { table: ReportTable; row: ReportRow };

const linesOf = (tables: readonly ReportTable[]): Line[] =>
  tables.flatMap((table) => table.rows.map((row) => ({ table, row })));

const figureColumn = (figure: Figure): FileColumn<Line> => ({
  key: figure,
  header: figureHeads[figure],
  as: isShare(figure) ? "percent" : "hours",
  of: ({ row }) => row.figures[figure] ?? undefined,
});

/** The tables of a section as one sheet, with the columns that they have among them. */
const sectionTable = (section: ReportSection, tables: readonly ReportTable[]): FileTable<Line> => {
  const own = tables.filter((table) => table.section === section);
  const figures = [...new Set(own.flatMap((table) => table.figures))];
  return {
    name: section,
    title: reportSections[section],
    columns: [
      { key: "tableau", header: "Tableau", of: ({ table }) => table.title },
      { key: "libelle", header: "Libellé", of: ({ row }) => row.label },
      ...figures.map(figureColumn),
    ],
    rows: linesOf(own),
  };
};

type Note = Report["clause"]["inconsistent"][number];
const notesTable = (notes: readonly Note[]): FileTable<Note> => ({
  name: "inconsistent",
  title: reportSections.inconsistent,
  columns: [
    { key: "publie", header: "Ce qui se lit", of: ({ published }) => published },
    { key: "lignes", header: "Ce que donnent les lignes", as: "hours", of: ({ data }) => data },
    { key: "pourquoi", header: "Pourquoi", of: ({ why }) => why },
  ],
  rows: notes,
});

/**
 * A year’s report, or the part of it that a filter tells, as a file: every figure a line in CSV, a sheet for each section in
 * XLSX. Staff only. Errors: account.signedOut, request.forbidden, request.invalid.
 */
export const reportFile = async (
  deps: Pick<Deps, "table" | "gazetteer" | "now">,
  actor: Actor,
  { year, asked }: { year: number; asked: ReportQuery },
  format: TableFormat,
) => {
  const report = await readReport(deps, actor, { year, asked });
  const tables = reportTables(report.clause, await reportNames(deps));
  const filtered = Object.values(asked).some((condition) => condition !== undefined);
  const name = filtered ? `bilan-${year}-extrait` : `bilan-${year}`;
  const title = `Bilan ${year}`;
  const lines = reportLines(report, tables);
  if (format === "csv") return { name, bytes: csvOf({ name, title, columns: reportColumns, rows: lines }) };
  const sections = [...new Set(tables.map(({ section }) => section))];
  const awarded = {
    name,
    title: "Marchés et rencontres",
    columns: reportColumns,
    rows: reportLines(report, []),
  };
  const bytes = await xlsxOfSheets(
    title,
    [
      ...sections.map((section) => sheetOf(sectionTable(section, tables))),
      sheetOf(notesTable(report.clause.inconsistent)),
      sheetOf(awarded),
    ],
    deps.now(),
  );
  return { name, bytes };
};
