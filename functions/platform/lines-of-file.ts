import { AppError } from "../../shared/errors/errors.ts";
import {
  type ImportColumns,
  type ImportLine,
  linesOf,
  mapHeaders,
  missingColumns,
  readTable,
} from "../../shared/imports/read-csv.ts";

/** The rows of a file with a header. Errors: request.invalid (a required column is missing). */
export const linesOfFile = (text: string, columns: ImportColumns): ImportLine[] => {
  const { headers, rows } = readTable(text);
  const mapping = mapHeaders(columns, headers);
  const missing = missingColumns(columns, mapping);
  if (missing.length > 0)
    throw new AppError(
      "request.invalid",
      {},
      missing.map((path) => ({
        path,
        code: "required",
        message: `Colonne absente : ${columns[path]?.label ?? path}.`,
      })),
    );
  return linesOf(rows, mapping);
};
