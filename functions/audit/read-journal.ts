import * as z from "zod";
import { accountOfEmail } from "../accounts/accounts.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { type DocumentPage, queryDocuments } from "../db/documents.ts";
import { auditKey, auditOfActor, auditOfMonth } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { namesOf } from "./names.ts";
import { auditEntries, auditSchema } from "./record-audit.ts";

/** An entry of the journal in people's words: who did it, to what. A name is missing once what it names is gone. */
export const journalEntrySchema = auditSchema.extend({
  byName: z.string().optional(),
  subjectName: z.string().optional(),
});

type Asked = {
  month?: string | undefined;
  subject?: string | undefined;
  by?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The id of whoever has that address; anything else is an id already. */
const actorOf = async (deps: Pick<Deps, "table">, by: string): Promise<string> =>
  by.includes("@") ? ((await accountOfEmail(deps, by.trim().toLowerCase()))?.id ?? by) : by;

/**
 * Who did what, newest first: in a month, by everybody or by one; or all that happened to one thing. Staff alone.
 * Errors: account.signedOut, request.forbidden, cursor.invalid.
 */
export const readJournal = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  { month = deps.now().slice(0, 7), subject, by, ...page }: Asked,
): Promise<DocumentPage<z.infer<typeof journalEntrySchema>>> => {
  requireStaff(actor);
  const where =
    subject !== undefined
      ? { pk: auditKey(subject, "").pk }
      : by === undefined
        ? { index: "gsi1" as const, pk: auditOfMonth(month) }
        : { index: "gsi2" as const, ...auditOfActor(await actorOf(deps, by), month) };
  const found = await queryDocuments(deps.table, auditEntries, { ...where, order: "descending", ...page });
  const names = await namesOf(
    deps.table,
    found.items.flatMap((entry) => [entry.by, entry.subject]),
  );
  const items = found.items.map((entry) => {
    const byName = names.get(entry.by);
    const subjectName = names.get(entry.subject);
    return { ...entry, ...(byName ? { byName } : {}), ...(subjectName ? { subjectName } : {}) };
  });
  return { ...found, items };
};
