import * as z from "zod";
import { type Actor, actorName } from "../accounts/actor.ts";
import { type DocumentKind, put } from "../db/documents.ts";
import { auditIndex, auditKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";

export const auditSchema = z.object({
  id: z.string(),
  version: z.int(),
  /** What happened, for example `SUPPLIER_PUBLISHED`. */
  code: z.string(),
  /** Id of what it happened to. */
  subject: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
type AuditEntry = z.infer<typeof auditSchema>;

export const auditEntries: DocumentKind<AuditEntry> = {
  schema: auditSchema,
  place: (entry) => ({ ...auditKey(entry.subject, entry.id), ...auditIndex(entry) }),
};

/** The write that tells the journal who did what, to be part of the transaction that does it. Ids and codes only. */
export const recordAudit = (
  deps: Pick<Deps, "newId" | "now">,
  actor: Actor,
  code: string,
  subject: string,
  details: AuditEntry["details"] = {},
): Write =>
  put(auditEntries, {
    id: deps.newId("audit"),
    version: 0,
    code,
    subject,
    by: actorName(actor),
    at: deps.now(),
    details,
  });
