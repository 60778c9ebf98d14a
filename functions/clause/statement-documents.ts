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
import {
  hireKey,
  statementIndex,
  statementKey,
  statementRevisionKey,
  statementToCheckIndex,
} from "../platform/db/keys/statements.ts";
import { idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";
import { statementDueAt } from "./statement-due.ts";

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

export const statementDocuments: DocumentKind<HoursStatement> = {
  schema: hoursStatementSchema,
  keysOf: (statement) => {
    const { id, status, statedAt, updatedAt } = statement;
    const due = statementDueAt(statement);
    return {
      ...statementKey(id),
      ...statementIndex(statement),
      ...(status === "stated" ? statementToCheckIndex(id, statedAt ?? updatedAt) : {}),
      ...(due === undefined ? {} : dueIndex("STATEMENT", id, due)),
    };
  },
};

export const statementRevisionDocuments: DocumentKind<StatementRevision> = {
  schema: statementRevisionSchema,
  keysOf: ({ statementId, revision }) => statementRevisionKey(statementId, revision),
};

export const hireDocuments: DocumentKind<HireIdentity> = {
  schema: hireIdentitySchema,
  keysOf: ({ statementId, id }) => hireKey(statementId, id),
};
