import { statementSets } from "../../shared/statements/lifecycle.ts";
import {
  type HireIdentity,
  type HoursStatement,
  hireIdentitySchema,
  hoursStatementSchema,
  type StatementRevision,
  statementRevisionSchema,
} from "../../shared/statements/schema.ts";
import type { DocumentKind } from "../platform/db/documents.ts";
import { dueIndex } from "../platform/db/keys/due.ts";
import type { Index2 } from "../platform/db/keys/key-parts.ts";
import {
  hireKey,
  statementIndex,
  statementKey,
  statementRevisionKey,
  statementToCallIndex,
  statementToCheckIndex,
} from "../platform/db/keys/statements.ts";
import { idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";
import { hireDueAt, statementDueAt } from "./statement-due.ts";

/** One statement a company and month, whose id is always the same: a second one cannot be. */
export const statementIdOf = (companyId: string, month: string): string =>
  hashedId(idPrefixes.statement, [companyId, month]);

/** The company that states an employment’s hours: the one that lends the person, else the one that employs. */
export const stating = ({
  companyId,
  employerId,
}: {
  companyId: string;
  employerId?: string | undefined;
}): string => employerId ?? companyId;

/** Whose turn it is: staff to check or to call, or the clock; nobody’s where all is done. */
const waitsFor = (statement: HoursStatement): Partial<Index2> => {
  const { id, status, statedAt, updatedAt } = statement;
  if (status === "stated") return statementToCheckIndex(id, statedAt ?? updatedAt);
  const due = statementDueAt(statement);
  if (due !== undefined) return dueIndex("STATEMENT", id, due);
  return statementSets.awaited.includes(status) ? statementToCallIndex(statement) : {};
};

export const statementDocuments: DocumentKind<HoursStatement> = {
  schema: hoursStatementSchema,
  keysOf: (statement) => ({
    ...statementKey(statement.id),
    ...statementIndex(statement),
    ...waitsFor(statement),
  }),
};

export const statementRevisionDocuments: DocumentKind<StatementRevision> = {
  schema: statementRevisionSchema,
  keysOf: ({ statementId, revision }) => statementRevisionKey(statementId, revision),
};

export const hireDocuments: DocumentKind<HireIdentity> = {
  schema: hireIdentitySchema,
  keysOf: (hire) => ({
    ...hireKey(hire.statementId, hire.id),
    ...dueIndex("HIRE", hire.id, hireDueAt(hire)),
  }),
};
