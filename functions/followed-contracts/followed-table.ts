import { type Actor, requireStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import type { FileTable } from "../platform/http/file-columns.ts";
import type { FollowedFilter } from "./answers.ts";
import { followedColumns } from "./followed-columns.ts";
import { type FollowedRow, filteredRows, followedRows } from "./followed-rows.ts";

/** The contracts followed in a year, or of an operation, as a file. Staff only. */
export const followedTable = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  actor: Actor,
  filter: FollowedFilter,
): Promise<FileTable<FollowedRow>> => {
  requireStaff(actor);
  return {
    name: `marches-suivis-${filter.year ?? "operation"}`,
    title: "Marchés suivis",
    columns: followedColumns(deps.gazetteer()),
    rows: filteredRows(await followedRows(deps, filter), filter),
  };
};
