import * as z from "zod";
import type { ColumnNames, ImportLine } from "./columns.ts";

/** Cells hold at most what the longest description and the details of many activities take. */
const cellsSchema = z.record(z.string().max(40), z.string().max(100_000));

/** The input of an import: some rows of a file, its headers by column, and whether it is a dry run. */
export const importInputSchema = z.object({
  dryRun: z.boolean(),
  lines: z
    .array(
      z.object({
        line: z.int().min(1),
        cells: cellsSchema,
        /** Why the reader of the file could not read the row; it is then refused with that word. */
        problem: z.string().max(500).optional(),
      }),
    )
    .min(1)
    .max(500),
  /** What the file calls its columns, so that messages name what people see. */
  names: z.record(z.string().max(40), z.string().max(500)).optional(),
});

/** Rows of a file with its headers by column. */
export type ImportedLines = { lines: readonly ImportLine[]; names?: ColumnNames | undefined };

export const importOutcomes = ["created", "updated", "proposed", "joined", "unchanged", "refused"] as const;

const messageSchema = z.object({ path: z.string(), message: z.string() });

/**
 * What a row would change in a document already there. `applied`: the import writes it; `proposed`: the
 * people concerned wrote the value themselves, so that the list's word waits for staff to decide.
 */
export const lineChangeSchema = z.object({
  path: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  fate: z.enum(["applied", "proposed"]),
});
export type LineChange = z.infer<typeof lineChangeSchema>;

/**
 * The outcome of a row; `proposed`: the document stays as it is, and what the row says otherwise waits for
 * staff; `joined`: it adds to an earlier row of the file. `warnings` say which optional cells
 * were left out and why; `changes` say field by field what becomes of a known document.
 */
export const lineOutcomeSchema = z.object({
  line: z.int(),
  outcome: z.enum(importOutcomes),
  errors: z.array(messageSchema),
  warnings: z.array(messageSchema),
  changes: z.array(lineChangeSchema),
});
export type LineOutcome = z.infer<typeof lineOutcomeSchema>;
export type ImportOutcome = LineOutcome["outcome"];

export const refused = (line: number, errors: LineOutcome["errors"]): LineOutcome => ({
  line,
  outcome: "refused",
  errors: errors.map(({ path, message }) => ({ path, message })),
  warnings: [],
  changes: [],
});

/** The refused rows, each with its reason in one sentence. */
export const refusals = (outcomes: readonly LineOutcome[]): { line: number; reason: string }[] =>
  outcomes
    .filter(({ outcome }) => outcome === "refused")
    .map(({ line, errors }) => ({ line, reason: errors.map(({ message }) => message).join(" ") }))
    .sort((a, b) => a.line - b.line);

/** The number of rows with that outcome. */
export const countOf = (outcomes: readonly LineOutcome[], outcome: ImportOutcome): number =>
  outcomes.filter((one) => one.outcome === outcome).length;
