import Papa from "papaparse";
import type { ImportColumns, ImportLine } from "../../shared/imports/columns.ts";
import type { LineOutcome } from "../../shared/imports/import-lines.ts";

/** The refused lines with their reasons, as a file to correct and import again. */
export const refusedFile = (
  lines: readonly ImportLine[],
  outcomes: readonly LineOutcome[],
  columns: ImportColumns,
): string => {
  const reasons = new Map(
    outcomes
      .filter(({ outcome }) => outcome === "refused")
      .map(({ line, errors }) => [line, errors.map(({ message }) => message).join(" ")]),
  );
  const rows = lines.flatMap(({ line, cells }) => {
    const reason = reasons.get(line);
    if (reason === undefined) return [];
    const own = Object.entries(columns).flatMap(([column, { names }]) =>
      cells[column] === undefined ? [] : [[names[0] ?? column, cells[column]]],
    );
    return [{ ...Object.fromEntries(own), ligne: line, motif: reason }];
  });
  return `\uFEFF${Papa.unparse(rows, { delimiter: ";", escapeFormulae: true })}\r\n`;
};
