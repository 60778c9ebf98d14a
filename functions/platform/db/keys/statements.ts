import type { AccessPattern, Key } from "../table.ts";
import { alone, byName, type Index1, type Index2, inIndex1, inIndex2, numbered } from "./key-parts.ts";

/** What a company states of a month. */
export const statementKey = alone("STATEMENT");
/** The statements of a month, by the company’s name. */
export const statementsOfMonth = (month: string) => inIndex1(`STATEMENTS#${month}`);
export const statementIndex = (statement: { id: string; month: string; companyName: string }): Index1 => ({
  gsi1pk: statementsOfMonth(statement.month).pk,
  gsi1sk: byName({ id: statement.id, name: statement.companyName }),
});
/** The statements that staff have to check, the oldest first. */
export const statementsToCheck = inIndex2("STATEMENTS_TO_CHECK");
export const statementToCheckIndex = (id: string, since: string): Index2 => ({
  gsi2pk: statementsToCheck.pk,
  gsi2sk: `${since}#${id}`,
});

/** Statements of a month or a later one that only a call can bring, the oldest month first. */
export const statementsToCallSince = (month: string): AccessPattern => ({
  ...inIndex2("STATEMENTS_TO_CALL"),
  sk: { from: month },
});
export const statementToCallIndex = ({ id, month }: { id: string; month: string }): Index2 => ({
  gsi2pk: inIndex2("STATEMENTS_TO_CALL").pk,
  gsi2sk: `${month}#${id}`,
});

/** A checked statement as it was before a correction. */
export const statementRevisionKey = (statementId: string, revision: number): Key => ({
  pk: statementKey(statementId).pk,
  sk: `REVISION#${numbered(revision, 4)}`,
});
/** The former revisions of a statement, the oldest first. */
export const revisionsOfStatement = (statementId: string): AccessPattern => ({
  pk: statementKey(statementId).pk,
  sk: { beginsWith: "REVISION#" },
});

/** Who was hired, until staff have decided. */
export const hireKey = (statementId: string, hireId: string): Key => ({
  pk: statementKey(statementId).pk,
  sk: `HIRE#${hireId}`,
});
/** Those whom a statement tells of as hired, not yet decided. */
export const hiresOfStatement = (statementId: string): AccessPattern => ({
  pk: statementKey(statementId).pk,
  sk: { beginsWith: "HIRE#" },
});

/** What the clock last made of the statements of a month. */
export const statementsClockKey: Key = { pk: "CLOCK", sk: "STATEMENTS" };
