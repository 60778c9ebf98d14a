import { decodeCursor, encodeCursor, positionOf } from "./cursor.ts";
import { epochSeconds, isPossible, limits, pageLimit } from "./limits.ts";
import { type Bounds, boundsOf, endOfPrefix } from "./sort-range.ts";
import type { SqliteFile } from "./sqlite-file.ts";
import type { Item, Page, Query } from "./table.ts";

type Condition = { sql: string; values: (string | number)[] };

/** One page of a query at `now` (epoch milliseconds), as {@link Table.query} promises it. */
export function queryPage({ statement }: SqliteFile, query: Query, now: number): Page {
  const limit = pageLimit(query);
  const bounds = boundsOf(query.sk);
  if (!bounds || !isPossible(query.pk, limits.pkBytes)) return { items: [] };
  const condition = conditionOf(query, bounds, now);
  const descending = query.order === "descending" ? " DESC" : "";
  const order = columns(query)
    .map((column) => `${column}${descending}`)
    .join(", ");
  const rows = statement(
    `SELECT bytes, item FROM items WHERE ${condition.sql} ORDER BY ${order} LIMIT ?`,
  ).iterate(...condition.values, limit + 1);

  const items: Item[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += Number(row.bytes);
    const last = items.at(-1);
    if (last && (items.length === limit || bytes > limits.pageBytes)) {
      return { items, cursor: encodeCursor(query, positionOf(query, last)) };
    }
    items.push(JSON.parse(String(row.item)));
  }
  return { items };
}

/** The columns that order the query: its sort key, and in an index the table's key after it. */
function columns(query: Query): string[] {
  return query.index === undefined ? ["sk"] : [`${query.index}sk`, "pk", "sk"];
}

function conditionOf(query: Query, bounds: Bounds, now: number): Condition {
  const pk = query.index === undefined ? "pk" : `${query.index}pk`;
  const sk = query.index === undefined ? "sk" : `${query.index}sk`;
  const parts: Condition[] = [
    { sql: `${pk} = ?`, values: [query.pk] },
    { sql: `${sk} IS NOT NULL`, values: [] },
    { sql: "(expires_at IS NULL OR expires_at > ?)", values: [epochSeconds(now)] },
  ];
  const from = bounds.prefix ?? bounds.from;
  if (from !== undefined) parts.push({ sql: `${sk} >= ?`, values: [from] });
  if (bounds.to !== undefined) parts.push({ sql: `${sk} <= ?`, values: [bounds.to] });
  const end = bounds.prefix === undefined ? undefined : endOfPrefix(bounds.prefix);
  if (end !== undefined) parts.push({ sql: `${sk} < ?`, values: [end] });
  if (query.cursor !== undefined) parts.push(after(query, bounds, query.cursor));
  return {
    sql: parts.map((part) => part.sql).join(" AND "),
    values: parts.flatMap((part) => part.values),
  };
}

function after(query: Query, bounds: Bounds, cursor: string): Condition {
  const { sort, key } = decodeCursor(query, bounds, cursor);
  const comparison = query.order === "descending" ? "<" : ">";
  if (query.index === undefined) return { sql: `sk ${comparison} ?`, values: [sort] };
  return { sql: `(${columns(query).join(", ")}) ${comparison} (?, ?, ?)`, values: [sort, key.pk, key.sk] };
}
