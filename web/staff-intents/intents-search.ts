import type { IntentFilter } from "../../shared/intents/filters.ts";
import { type IntentStatus, intentSets, intentStatuses } from "../../shared/intents/lifecycle.ts";

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
      statuses: (statuses.length > 0 ? statuses : intentSets.underWay).join(","),
      ids: ids.join(","),
    }).filter(([, value]) => value !== ""),
  );
};
