import type { HoursStatement } from "../../shared/statements/schema.ts";
import type { StatementRow } from "../../shared/statements/view.ts";
import { companyDocuments } from "../clause/documents.ts";
import { statementDocuments } from "../clause/statement-documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { companyKey } from "../platform/db/keys/clause.ts";
import { statementsOfMonth } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";
import { hiresThatWait } from "./repository.ts";

/** The hours of a statement, added in hundredths so that no fraction is lost. */
const totalHours = ({ lines }: Pick<HoursStatement, "lines">): number =>
  lines.reduce((sum, { hours = 0 }) => sum + Math.round(hours * 100), 0) / 100;

const rowOf = (statement: HoursStatement): Omit<StatementRow, "contact"> => {
  const { id, version, companyId, companyName, month, status, nothing, reminders, revision } = statement;
  const { askedOn, statedAt, statedBy, checkedAt } = statement;
  return {
    ...{ id, version, companyId, companyName, month, status, nothing, reminders, revision },
    ...(askedOn === undefined ? {} : { askedOn }),
    ...(statedAt === undefined ? {} : { statedAt }),
    ...(statedBy === undefined ? {} : { statedBy }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    people: statement.lines.length,
    hours: totalHours(statement),
    hiresWaiting: hiresThatWait(statement).length,
  };
};

/** The statements of a month, by the company’s name, with whom to call. Staff only. */
export const listStatements = async (
  { table }: Pick<Deps, "table">,
  actor: Actor,
  month: string,
): Promise<StatementRow[]> => {
  requireStaff(actor);
  const statements = await everyDocument(table, statementDocuments, statementsOfMonth(month));
  const companies = await getDocuments(
    table,
    companyDocuments,
    statements.map(({ companyId }) => companyKey(companyId)),
  );
  const contacts = new Map(companies.map(({ id, contact }) => [id, contact]));
  return statements.map((statement) => {
    const contact = contacts.get(statement.companyId);
    return { ...rowOf(statement), ...(contact ? { contact } : {}) };
  });
};
