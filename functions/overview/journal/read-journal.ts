import * as z from "zod";
import { errorsOf } from "../../../shared/errors/errors.ts";
import { normalizeEmail } from "../../../shared/fields/email.ts";
import { journalMonthOf } from "../../../shared/overview/journal-month.ts";
import { accountOfEmail } from "../../accounts/accounts.ts";
import { type Actor, requireStaff, staffErrors } from "../../platform/actor.ts";
import { type DocumentPage, queryDocuments, queryErrors } from "../../platform/db/documents.ts";
import { journalOfActor, journalOfMonth, journalOfSubject } from "../../platform/db/keys/journal.ts";
import type { Deps } from "../../platform/deps.ts";
import { journalDocuments, journalEntrySchema } from "../../platform/journal.ts";
import { namesOf } from "./names.ts";

/**
 * An entry of the journal with names beside ids: who did it, to what. A name is missing once what it names is
 * gone.
 */
export const journalLineSchema = journalEntrySchema.extend({
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

/** The id of the account with that address; anything else is an id already. */
const actorOf = async (deps: Pick<Deps, "table">, by: string): Promise<string> =>
  by.includes("@") ? ((await accountOfEmail(deps, normalizeEmail(by)))?.id ?? by) : by;

export const readJournalErrors = errorsOf(staffErrors, queryErrors);

/**
 * Who did what, newest first: in a month, by everybody or by one; or all that happened to one thing. Staff
 * only.
 */
export const readJournal = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  { month = journalMonthOf(deps.now()), subject, by, ...page }: Asked,
): Promise<DocumentPage<z.infer<typeof journalLineSchema>>> => {
  requireStaff(actor);
  const where =
    subject !== undefined
      ? journalOfSubject(subject)
      : by === undefined
        ? journalOfMonth(month)
        : journalOfActor(await actorOf(deps, by), month);
  const found = await queryDocuments(deps.table, journalDocuments, {
    ...where,
    order: "descending",
    ...page,
  });
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
