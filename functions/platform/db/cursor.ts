import { createHash } from "node:crypto";
import { AppError } from "../../../shared/errors/errors.ts";
import { isPossible, isPossibleKey, limits } from "./limits.ts";
import { type Bounds, isWithin } from "./sort-range.ts";
import type { Item, Key, Query } from "./table.ts";

/**
 * Where a page ends: the sort key in the order of the query, and the table's key, which breaks ties in an
 * index.
 */
export type Position = { sort: string; key: Key };

/** The position of an item in a query's order. */
export function positionOf(query: Query, item: Omit<Item, "version" | "doc">): Position {
  const sort = query.index === undefined ? item.sk : item[`${query.index}sk`];
  if (sort === undefined) throw new TypeError(`The item has no sort key in ${query.index}`);
  return { sort, key: { pk: item.pk, sk: item.sk } };
}

/**
 * An opaque cursor that continues after `position`. It contains no partition: the query's own is always read.
 * The tag binds it to the partition, index and order that it came from.
 */
export function encodeCursor(query: Query, position: Position): string {
  const parts =
    query.index === undefined ? [position.sort] : [position.sort, position.key.pk, position.key.sk];
  return Buffer.from(JSON.stringify([tag(query, parts), ...parts])).toString("base64url");
}

/** The position encoded in a query's cursor. Throws AppError `cursor.invalid`. */
export function decodeCursor(query: Query, bounds: Bounds, cursor: string): Position {
  const parts = partsOf(cursor);
  const [sort, pk, sk] = parts;
  const inIndex = query.index !== undefined;
  if (sort === undefined || parts.length !== (inIndex ? 3 : 1)) throw new AppError("cursor.invalid");
  const key = inIndex ? { pk: pk ?? "", sk: sk ?? "" } : { pk: query.pk, sk: sort };
  const valid =
    encodeCursor(query, { sort, key }) === cursor &&
    isPossible(sort, limits.skBytes) &&
    isPossibleKey(key) &&
    isWithin(bounds, sort);
  if (!valid) throw new AppError("cursor.invalid");
  return { sort, key };
}

function partsOf(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(parts) && parts.every((part) => typeof part === "string")) return parts.slice(1);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return [];
}

function tag(query: Query, parts: readonly string[]): string {
  const shape = [query.index ?? "", query.order ?? "ascending", query.pk, ...parts];
  return createHash("sha256").update(JSON.stringify(shape)).digest("base64url").slice(0, 16);
}
