import Papa from "papaparse";
import type { ClauseImportAnswer } from "../../shared/clause/import-schema.ts";

/** The refused lines of files of the clause with their reasons, as a file: what to correct, and where. */
export const refusalsFile = (faults: ClauseImportAnswer["faults"]): string => {
  const rows = faults.map(({ file, line, column = "", message }) => ({
    ...{ fichier: file, ligne: line, colonne: column, motif: message },
  }));
  return `\uFEFF${Papa.unparse(rows, { delimiter: ";", escapeFormulae: true })}\r\n`;
};
