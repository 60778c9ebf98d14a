import * as z from "zod";

/** The input of an import: some rows of a file, and whether it is a dry run. */
export const importInputSchema = z.object({
  dryRun: z.boolean(),
  lines: z
    .array(z.object({ line: z.int().min(1), cells: z.record(z.string().max(40), z.string().max(6_000)) }))
    .min(1)
    .max(500),
});

export const importOutcomes = ["created", "updated", "joined", "unchanged", "refused"] as const;

/** The outcome of a row; `joined`: it adds to an earlier row of the file. */
export const lineOutcomeSchema = z.object({
  line: z.int(),
  outcome: z.enum(importOutcomes),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type LineOutcome = z.infer<typeof lineOutcomeSchema>;
export type ImportOutcome = LineOutcome["outcome"];

export const refused = (line: number, errors: LineOutcome["errors"]): LineOutcome => ({
  line,
  outcome: "refused",
  errors: errors.map(({ path, message }) => ({ path, message })),
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
