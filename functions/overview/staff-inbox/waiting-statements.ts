import type { HoursStatement } from "../../../shared/statements/schema.ts";
import { ofMonthText } from "../../../shared/time/dates.ts";
import { monthAfter } from "../../../shared/time/months.ts";
import { parisMonth } from "../../../shared/time/paris-days.ts";
import { statementDocuments } from "../../clause/statement-documents.ts";
import { queryDocuments } from "../../platform/db/documents.ts";
import { statementsToCallSince, statementsToCheck } from "../../platform/db/keys/statements.ts";
import { mostCounted, type Source } from "./source.ts";

const itemOf = ({ id, companyName, month, statedAt, createdAt }: HoursStatement) => ({
  id,
  title: companyName,
  detail: `Heures ${ofMonthText(month)}`,
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

/** Months after which a company that never answered is called no more: the list of its month still tells it. */
const calledFor = 3;

/** Companies whose hours are awaited and to which no mail will go any more: without an address, or silent after two reminders. */
export const statementsToCall: Source = async ({ table, now }) => {
  const { items, cursor } = await queryDocuments(table, statementDocuments, {
    ...statementsToCallSince(monthAfter(parisMonth(now()), -calledFor)),
    limit: mostCounted,
  });
  return { items: items.map(itemOf), more: cursor !== undefined };
};
