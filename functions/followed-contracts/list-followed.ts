import { AppError } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import type { FollowedFilter, FollowedPage, FollowedRow } from "./answers.ts";
import { filteredRows, followedRows } from "./followed-rows.ts";

const placeOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (!/^\d{1,6}$/.test(cursor)) throw new AppError("cursor.invalid");
  return Number(cursor);
};

const yearOf = (rows: readonly FollowedRow[]): FollowedPage["year"] => {
  const operations = new Map(
    rows.flatMap(({ operationId, operationName }): [string, string][] =>
      operationId && operationName ? [[operationId, operationName]] : [],
    ),
  );
  const of = (status: FollowedRow["status"]) => rows.filter((row) => row.status === status).length;
  const byName = (a: string, b: string) => a.localeCompare(b, "fr");
  return {
    buyers: [...new Set(rows.map(({ buyerName }) => buyerName))].toSorted(byName),
    operations: [...operations]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => byName(a.name, b.name)),
    byStatus: {
      planned: of("planned"),
      running: of("running"),
      completed: of("completed"),
      short: of("short"),
    },
    late: rows.filter(({ late }) => late !== undefined).length,
  };
};

/** The contracts of a year, or of an operation, that a filter keeps, by title, a page at a time. Staff only. */
export const listFollowed = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  { cursor, limit, ...filter }: FollowedFilter & { cursor?: string | undefined; limit: number },
): Promise<FollowedPage> => {
  requireStaff(actor);
  const from = placeOf(cursor);
  const all = await followedRows(deps, filter);
  const found = filteredRows(all, filter);
  const to = from + limit;
  return {
    items: found.slice(from, to),
    ...(to < found.length ? { cursor: String(to) } : {}),
    total: found.length,
    year: yearOf(all),
  };
};
