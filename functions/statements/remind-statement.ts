import type { Company } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { statementSets } from "../../shared/statements/lifecycle.ts";
import type { HoursStatement } from "../../shared/statements/schema.ts";
import { addDays, parisDay } from "../../shared/time/paris-days.ts";
import { companyDocuments } from "../clause/documents.ts";
import { statementDocuments } from "../clause/statement-documents.ts";
import { linkDays, statementDueAt } from "../clause/statement-due.ts";
import { mailIdOf } from "../mail/outbox/mails.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, committed, getDocument, put } from "../platform/db/documents.ts";
import { companyKey } from "../platform/db/keys/clause.ts";
import { statementKey } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { askCompany, mailFacts, neverAsked } from "./ask-company.ts";
import { recordStatement } from "./record-statement.ts";
import { getStatement } from "./repository.ts";

const companyOf = async (
  { table }: Pick<Deps, "table">,
  { companyId }: HoursStatement,
): Promise<Pick<Company, "contact">> =>
  (await getDocument(table, companyDocuments, companyKey(companyId))) ?? {};

/**
 * Handles a due statement: reminds a company that has not answered, 4 and 8 working days after it was asked, unless it has no
 * contact any more, or goes on recording hours whose recording was interrupted. Conditional on the version that was read.
 */
export const handleDueStatement = async (deps: Deps, statementId: string): Promise<void> => {
  const statement = await getDocument(deps.table, statementDocuments, statementKey(statementId));
  const due = statement && statementDueAt(statement);
  if (!statement || due === undefined || due > deps.now()) return;
  if (statement.status === "recording") return recordStatement(deps, statementId);
  const at = deps.now();
  const { contact } = await companyOf(deps, statement);
  if (!contact) {
    await deps.table.transact([put(statementDocuments, { ...neverAsked(statement), updatedAt: at })]);
    return;
  }
  const reminder = statement.reminders === 0 ? 1 : 2;
  const linkUntil = addDays(parisDay(at), linkDays);
  const reminded: HoursStatement = { ...statement, reminders: reminder, linkUntil, updatedAt: at };
  const toCorrect = statement.status === "sentBack";
  await deps.table.transact([
    put(statementDocuments, reminded),
    queueMail(deps, {
      id: mailIdOf("statement-reminder", statement.id, statement.askedOn ?? "", String(reminder)),
      to: contact.email,
      content: { kind: "statement-reminder", ...mailFacts(reminded, linkUntil), reminder, toCorrect },
      cause: { type: "statement", id: statement.id },
    }),
  ]);
};

/** Sends the company a new link to its statement, valid from today; its reminders begin again. */
export const sendLink = async (
  deps: Pick<Deps, "table" | "now" | "newId" | "requestId">,
  actor: Actor,
  { statementId, version }: { statementId: string; version: number },
): Promise<HoursStatement> => {
  requireStaff(actor);
  const statement = await getStatement(deps, statementId);
  if (!statementSets.open.includes(statement.status)) throw new AppError("statement.wrongStatus");
  if (statement.version !== version) throw new AppError("version.conflict");
  const { asked, mail } = askCompany(deps, statement, await companyOf(deps, statement));
  if (mail.length === 0) throw new AppError("statement.noAddress");
  const sent = { ...asked, updatedAt: deps.now() };
  await commit(deps.table, [
    put(statementDocuments, sent),
    ...mail,
    journalEntry(deps, actor, "STATEMENT_LINK_SENT", statementId),
  ]);
  return committed(sent);
};
