import type { Employment } from "../../shared/clause/schema.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { statementKey } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";
import { statementDocuments, statementIdOf, stating } from "./statement-documents.ts";

/** An employment and a month of which something is about to tell hours. */
export type HoursToTell = {
  employment: Pick<Employment, "id" | "companyId" | "employerId">;
  month: string;
};

/** By what the answer of `lockedHours` is looked up. */
export const lockedHoursKey = (employmentId: string, month: string): string => `${employmentId} ${month}`;

/**
 * Of those hours, the ones that a checked statement keeps: only a correction of the statement, with its reason, changes them.
 * Each is mapped to what it counts today, so that who tells the same hours again is not refused.
 */
export const lockedHours = async (
  { table }: Pick<Deps, "table">,
  told: readonly HoursToTell[],
): Promise<ReadonlyMap<string, number>> => {
  const idOf = ({ employment, month }: HoursToTell) => statementIdOf(stating(employment), month);
  const ids = [...new Set(told.map(idOf))];
  const statements = await getDocuments(table, statementDocuments, ids.map(statementKey));
  const locked = new Map<string, number>();
  for (const { month, lines } of statements)
    for (const { employmentId, decision, hours } of lines)
      if (decision === "accepted") locked.set(lockedHoursKey(employmentId, month), hours ?? 0);
  const asked = new Set(told.map(({ employment, month }) => lockedHoursKey(employment.id, month)));
  return new Map([...locked].filter(([key]) => asked.has(key)));
};
