import type { IntentFilter } from "../../shared/intent-filters.ts";
import { type IntentStatus, intentStatuses } from "../../shared/lives.ts";

/** What the address of the team's list says. */
export type StaffIntentsSearch = {
  vue?: string | undefined;
  q?: string | undefined;
  secteur?: string | undefined;
  article?: string | undefined;
  /** Steps, separated by commas. */
  etape?: string | undefined;
  tri?: string | undefined;
  sens?: string | undefined;
};

/** The states that go on: those of the board. */
export const boardStatuses = [
  "submitted",
  "qualified",
  "sourcing",
  "scoping",
  "legalSetup",
  "launched",
  "awarded",
  "inExecution",
] as const satisfies readonly IntentStatus[];

export const statusesOf = ({ etape = "" }: StaffIntentsSearch): IntentStatus[] =>
  intentStatuses.filter((status) => etape.split(",").includes(status));

export const filterOf = (search: StaffIntentsSearch): IntentFilter => ({
  q: search.q,
  sector: search.secteur,
  modality: search.article,
});

/** The same, as the API's files take it. */
export const fileSearch = (search: StaffIntentsSearch, ids: readonly string[]): Record<string, string> => {
  const statuses = statusesOf(search);
  return Object.fromEntries(
    Object.entries({
      q: search.q ?? "",
      sector: search.secteur ?? "",
      modality: search.article ?? "",
      statuses: (statuses.length > 0 ? statuses : boardStatuses).join(","),
      ids: ids.join(","),
    }).filter(([, value]) => value !== ""),
  );
};
