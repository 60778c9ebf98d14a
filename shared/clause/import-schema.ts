import * as z from "zod";

/** The kinds of things that are stored, in this order, so that what is stored never refers to what is not. */
export const storedKinds = [
  "operations",
  "companies",
  "contracts",
  "followedYears",
  "participants",
  "employments",
  "worked",
  "situations",
  "past",
] as const;
export type StoredKind = (typeof storedKinds)[number];

/** Where an import goes on: in that kind, after that thing; from its first where it is empty. */
const importPlaceSchema = z.object({ kind: z.enum(storedKinds), after: z.string().max(3_000) });
export type ImportPlace = z.infer<typeof importPlaceSchema>;

/** Nine files, and some that are none of them. */
const mostFiles = 30;

/** The files of a folder, packed: the most that a call of the API may take holds some 300 000 lines of hours. */
export const clauseImportInputSchema = z.object({
  dryRun: z.boolean(),
  files: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(200),
        /** The bytes of the file, compressed by gzip, in base64. */
        gzip: z.base64(),
      }),
    )
    .min(1)
    .max(mostFiles),
  /** Where the call before stopped: the same files are sent again. */
  from: importPlaceSchema.optional(),
});
export type ClauseImportInput = z.infer<typeof clauseImportInputSchema>;

const upsertedSchema = z.object({ created: z.int(), updated: z.int(), unchanged: z.int() });

const saidSchema = z.object({
  file: z.string(),
  line: z.int().optional(),
  column: z.string().optional(),
  message: z.string(),
});

/** What became of files, as far as this call went. */
export const clauseImportAnswerSchema = z.object({
  stored: z.object({
    operations: upsertedSchema,
    companies: upsertedSchema,
    contracts: upsertedSchema,
    participants: upsertedSchema,
    employments: upsertedSchema,
    worked: upsertedSchema,
    situations: upsertedSchema,
    past: upsertedSchema,
  }),
  /** Lines refused, a line with several faults counted once. */
  refused: z.int(),
  faults: z.array(saidSchema),
  /** Remarks in all. */
  remarks: z.int(),
  warnings: z.array(saidSchema),
  /** Lines that are taken, and those of them whose turn has come. */
  lines: z.object({ total: z.int(), done: z.int() }),
  /** Where the next call goes on; absent when all is done. */
  next: importPlaceSchema.optional(),
});
export type ClauseImportAnswer = z.infer<typeof clauseImportAnswerSchema>;
