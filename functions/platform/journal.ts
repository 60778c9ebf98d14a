import * as z from "zod";
import { type Actor, actorName } from "./actor.ts";
import { type DocumentKind, put } from "./db/documents.ts";
import { journalIndex, journalKey } from "./db/keys/journal.ts";
import type { Write } from "./db/table.ts";
import type { Deps } from "./deps.ts";

export const journalEntrySchema = z.object({
  id: z.string(),
  version: z.int(),
  /** What happened, for example `SUPPLIER_PUBLISHED`. */
  code: z.string(),
  /** Id of the thing that changed. */
  subject: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
type JournalEntry = z.infer<typeof journalEntrySchema>;

export const journalDocuments: DocumentKind<JournalEntry> = {
  schema: journalEntrySchema,
  keysOf: (entry) => ({ ...journalKey(entry.subject, entry.id), ...journalIndex(entry) }),
};

/** The write of a journal entry, for the transaction that it describes. Ids and codes only. */
export const journalEntry = (
  deps: Pick<Deps, "newId" | "now">,
  actor: Actor,
  code: string,
  subject: string,
  details: JournalEntry["details"] = {},
): Write =>
  put(journalDocuments, {
    id: deps.newId("audit"),
    version: 0,
    code,
    subject,
    by: actorName(actor),
    at: deps.now(),
    details,
  });
