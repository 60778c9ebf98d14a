import { AppError } from "../../shared/errors.ts";
import {
  type ImportColumns,
  type ImportLine,
  linesOf,
  mapHeaders,
  missingColumns,
  readTable,
} from "../../shared/imports/read-csv.ts";

/** The lines of a file whose headers say what they hold. Errors: request.invalid (a needed column is missing). */
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
