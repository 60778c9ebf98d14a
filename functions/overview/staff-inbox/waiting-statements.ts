import { statementSets } from "../../../shared/statements/lifecycle.ts";
import type { HoursStatement } from "../../../shared/statements/schema.ts";
import { monthText } from "../../../shared/time/dates.ts";
import { addDays, parisMonth } from "../../../shared/time/paris-days.ts";
import { statementDocuments } from "../../clause/statement-documents.ts";
import { everyDocument, queryDocuments } from "../../platform/db/documents.ts";
import { statementsOfMonth, statementsToCheck } from "../../platform/db/keys/statements.ts";
import { mostCounted, type Source } from "./source.ts";

const itemOf = ({ id, companyName, month, statedAt, createdAt }: HoursStatement) => ({
  id,
  title: companyName,
  detail: `Heures de ${monthText(month)}`,
  since: statedAt ?? createdAt,
});

/** Statements of hours to check. */
export const statementsThatWait: Source = async ({ table }) => {
  const { items, cursor } = await queryDocuments(table, statementDocuments, {
    ...statementsToCheck,
    limit: mostCounted,
  });
  return { items: items.map(itemOf), more: cursor !== undefined };
};

/** Companies whose hours of last month are awaited, and that nobody could write to. */
export const statementsUnsent: Source = async ({ table, now }) => {
  const month = addDays(`${parisMonth(now())}-01`, -1).slice(0, 7);
  const expected = await everyDocument(table, statementDocuments, statementsOfMonth(month));
  const unsent = expected.filter(
    ({ status, askedOn }) => statementSets.awaited.includes(status) && askedOn === undefined,
  );
  return { items: unsent.slice(0, mostCounted).map(itemOf), more: unsent.length > mostCounted };
};
