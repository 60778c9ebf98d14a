import type { Employment } from "../../shared/clause/schema.ts";
import type { HoursStatement } from "../../shared/statements/schema.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { statementKey, statementsOfMonth } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";
import { statementDocuments, statementIdOf, stating } from "./statement-documents.ts";

/** An employment and a month of which something is about to tell hours. */
type HoursToTell = {
  employment: Pick<Employment, "companyId" | "employerId">;
  month: string;
};

/**
 * Hours that checked statements keep, by `lockedHoursKey`: only a correction of the statement, with its reason, changes
 * them. Each is mapped to what it counts today, so that who tells the same hours again is not refused.
 */
export type LockedHours = ReadonlyMap<string, number>;

export const lockedHoursKey = (employmentId: string, month: string): string => `${employmentId} ${month}`;

const lockedBy = (statements: readonly HoursStatement[]): LockedHours =>
  new Map(
    statements.flatMap(({ month, lines }) =>
      lines
        .filter(({ decision }) => decision === "accepted")
        .map(({ employmentId, hours }) => [lockedHoursKey(employmentId, month), hours ?? 0] as const),
    ),
  );

/** The locked hours of whole months; a statement checked a moment ago may be missing. */
export const lockedHoursIn = async (
  { table }: Pick<Deps, "table">,
  months: Iterable<string>,
): Promise<LockedHours> => {
  const statements: HoursStatement[] = [];
  for (const month of months)
    statements.push(...(await everyDocument(table, statementDocuments, statementsOfMonth(month))));
  return lockedBy(statements);
};

/** The locked hours of the statements that tell of those employments and months, as they are now. */
export const lockedHoursOf = async (
  { table }: Pick<Deps, "table">,
  told: readonly HoursToTell[],
): Promise<LockedHours> => {
  const ids = new Set(told.map(({ employment, month }) => statementIdOf(stating(employment), month)));
  return lockedBy(await getDocuments(table, statementDocuments, [...ids].map(statementKey)));
};
