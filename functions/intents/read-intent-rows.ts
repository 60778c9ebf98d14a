import type { Category } from "../../shared/categories/categories.ts";
import { fieldErrors } from "../../shared/errors/field-errors.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { ColumnNames, ImportLine } from "../../shared/imports/columns.ts";
import { foldWords } from "../../shared/imports/header-words.ts";
import { type LineOutcome, refused } from "../../shared/imports/import-lines.ts";
import { type IntentColumn, intentColumns } from "../../shared/imports/intent-columns.ts";
import { type Cells, cellsOf, type Message, textUpTo } from "../../shared/imports/read-cells.ts";
import {
  readAmountCell,
  readCategory,
  readCpv,
  readDayCell,
  readDurationCell,
  readNature,
  readServices,
  readTotalCell,
} from "../../shared/imports/read-intent-cells.ts";
import { readModality } from "../../shared/imports/read-modality.ts";
import { readPlaces } from "../../shared/imports/read-places.ts";
import { readSiret } from "../../shared/imports/read-siret.ts";
import { type IntentInput, intentInputSchema } from "../../shared/intents/schema.ts";
import { whyLotAboveAll, whyTotalUnlikeYearly } from "../../shared/law/need-value.ts";

export type IntentRow = { line: number; buyerSiret: string; input: IntentInput; warnings: Message[] };

/** The current communes and categories. */
type Known = { gazetteer: Gazetteer; categories: readonly Category[] };

/** Whether a column is named as the one of our own files, whose codes are no postal ones. */
const holdsCodes = (header: string | undefined): boolean =>
  header !== undefined && /\b(?:code|insee)\b/.test(foldWords(header));

/** What reads the cells of a file, made once for all its lines. */
const readersOf = ({ gazetteer, categories }: Known, names: ColumnNames) => ({
  category: readCategory(categories),
  places: readPlaces(gazetteer, { holdsCodes: holdsCodes(names.places) }),
});

const inputOf = (cells: Cells<IntentColumn>, read: ReturnType<typeof readersOf>) => ({
  buyerSiret: cells.required("buyerSiret", readSiret),
  title: cells.required("title", textUpTo(200)),
  description: cells.optional("description", textUpTo(5_000)),
  category: cells.required("category", read.category),
  services: cells.optional("services", readServices) ?? ["PRESTATION"],
  cpv: cells.optional("cpv", readCpv),
  places: cells.required("places", read.places),
  modality: cells.required("modality", readModality),
  nature: cells.optional("nature", readNature),
  yearlyAmount: cells.optional("yearlyAmount", readAmountCell),
  totalAmount: cells.optional("totalAmount", readTotalCell),
  allLotsAmount: cells.optional("allLotsAmount", readTotalCell),
  durationMonths: cells.optional("durationMonths", readDurationCell),
  launchDate: cells.required("launchDate", readDayCell),
});

/** Amounts that cannot all be right are kept as they are written, and told with the words of the page. */
const amountDoubts = (input: IntentInput): Message[] => [
  ...told("totalAmount", whyTotalUnlikeYearly(input)),
  ...told("allLotsAmount", whyLotAboveAll(input)),
];

const told = (path: IntentColumn, message: string | undefined): Message[] =>
  message === undefined ? [] : [{ path, message }];

/**
 * Reads the rows of an intents’ file. Returns the valid rows with what was left out of them, and the refused ones with
 * the cells at fault. `names` are the headers of the file by column, so that messages name what people see.
 */
export const readIntentRows = (
  lines: readonly ImportLine[],
  { names = {}, ...known }: Known & { names?: ColumnNames | undefined },
): { rows: IntentRow[]; refused: LineOutcome[] } => {
  const read = readersOf(known, names);
  const rows: IntentRow[] = [];
  const refusedLines: LineOutcome[] = [];
  for (const line of lines) {
    const cells = cellsOf(line, intentColumns, names);
    const { buyerSiret = "", ...said } = inputOf(cells, read);
    const input = intentInputSchema.safeParse(said);
    if (cells.errors.length > 0) refusedLines.push(refused(line.line, cells.errors));
    else if (!input.success) refusedLines.push(refused(line.line, fieldErrors(input.error.issues)));
    else
      rows.push({
        ...{ line: line.line, buyerSiret, input: input.data },
        warnings: [...cells.warnings, ...amountDoubts(input.data)],
      });
  }
  return { rows, refused: refusedLines };
};
