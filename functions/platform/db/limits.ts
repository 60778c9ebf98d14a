import { AppError } from "../../../shared/errors/errors.ts";
import { storable, storedBytes } from "./storable.ts";
import type { Expectation, Item, Key, Query, Write, Written } from "./table.ts";

/**
 * DynamoDB's limits, enforced by both adapters. Sizes are in bytes. Source: DynamoDB developer guide,
 * "Quotas".
 */
export const limits = {
  writes: 100,
  transactionBytes: 4 * 1024 * 1024,
  itemBytes: 400 * 1024,
  pkBytes: 2048,
  skBytes: 1024,
  pageItems: 1000,
  pageBytes: 1024 * 1024,
};

/** A write within the limits: `item` as it will be stored, `bytes` its size. */
export type PreparedWrite =
  | { type: "put"; key: Key; expect: Expectation; item: Item; bytes: number }
  | { type: "delete"; key: Key; expect: Expectation }
  | { type: "check"; key: Key; expect: Expectation };

/**
 * Checks a transaction against the limits and gives each write the form in which both adapters store it.
 * Throws AppError `table.limit` (details: `limit`, the name of the limit) and TypeError for what is not JSON.
 */
export function prepareWrites(writes: readonly Write[]): PreparedWrite[] {
  if (writes.length < 1 || writes.length > limits.writes) throw over("writes");
  const given = writes.map(prepareWrite);
  const prepared = [...given, ...records(writes, given)];
  if (prepared.length > limits.writes) throw over("writes");
  const keys = new Set(prepared.map(({ key }) => JSON.stringify([key.pk, key.sk])));
  if (keys.size < prepared.length) throw over("distinctKeys");
  const bytes = prepared.reduce((sum, write) => sum + (write.type === "put" ? write.bytes : 0), 0);
  if (bytes > limits.transactionBytes) throw over("transactionBytes");
  return prepared;
}

/** The records of what a transaction writes, for the puts that ask for one. */
function records(writes: readonly Write[], prepared: readonly PreparedWrite[]): PreparedWrite[] {
  return writes.flatMap((write, place) => {
    if (write.type !== "put" || write.record === undefined) return [];
    const written = prepared.flatMap((other, at) => (at === place ? [] : writtenBy(other)));
    const { expiresAt, ...key } = write.record;
    return [prepareWrite({ type: "put", item: { ...key, doc: { written }, expiresAt }, expect: "absent" })];
  });
}

/** Nothing for an item that is new and in no index: none shows it, before or after. */
function writtenBy(write: PreparedWrite): Written[] {
  if (write.type === "check") return [];
  if (write.type === "delete") return [{ ...write.key, version: 0 }];
  const { doc: _doc, expiresAt: _expiresAt, ...written } = write.item;
  const isIndexed = written.gsi1sk !== undefined || written.gsi2sk !== undefined;
  return isIndexed || write.expect !== "absent" ? [written] : [];
}

function prepareWrite(write: Write): PreparedWrite {
  if (write.type !== "put") {
    const key = { pk: write.key.pk, sk: write.key.sk };
    if (!isPossibleKey(key)) throw over("key");
    return { type: write.type, key, expect: write.expect };
  }
  const { pk, sk } = write.item;
  const item = storedItem(write.item, write.expect === "absent" ? 1 : write.expect + 1);
  const bytes = itemBytes(item);
  if (bytes > limits.itemBytes) throw over("itemBytes");
  return { type: "put", key: { pk, sk }, expect: write.expect, item, bytes };
}

function storedItem(given: Omit<Item, "version">, version: number): Item {
  const { pk, sk, gsi1pk, gsi1sk, gsi2pk, gsi2sk, expiresAt } = given;
  if (!isPossibleKey({ pk, sk })) throw over("key");
  const item: Item = { pk, sk, version, doc: storable(given.doc) };
  for (const [name, value] of Object.entries({ gsi1pk, gsi2pk })) {
    if (value !== undefined && !isPossible(value, limits.pkBytes)) throw over(name);
  }
  for (const [name, value] of Object.entries({ gsi1sk, gsi2sk })) {
    if (value !== undefined && !isPossible(value, limits.skBytes)) throw over(name);
  }
  if (gsi1pk !== undefined) item.gsi1pk = gsi1pk;
  if (gsi1sk !== undefined) item.gsi1sk = gsi1sk;
  if (gsi2pk !== undefined) item.gsi2pk = gsi2pk;
  if (gsi2sk !== undefined) item.gsi2sk = gsi2sk;
  if (expiresAt !== undefined) {
    if (!Number.isSafeInteger(expiresAt)) throw new TypeError("expiresAt is in whole seconds");
    item.expiresAt = expiresAt;
  }
  return item;
}

/** The size of an item as DynamoDB counts it: names and values of its attributes, in bytes. */
function itemBytes(item: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) bytes += Buffer.byteLength(name) + storedBytes(value);
  return bytes;
}

/** Whether an item can have this key; reading any other finds nothing. */
export function isPossibleKey(key: Key): boolean {
  return isPossible(key.pk, limits.pkBytes) && isPossible(key.sk, limits.skBytes);
}

/**
 * Whether a string can be a key attribute of at most `most` bytes: not empty, and real Unicode (no lone
 * surrogate).
 */
export function isPossible(value: string, most: number): boolean {
  return value !== "" && value.isWellFormed() && Buffer.byteLength(value) <= most;
}

/** The maximum number of items of the requested page. Throws AppError `table.limit`. */
export function pageLimit(query: Query): number {
  const limit = query.limit ?? 100;
  if (!Number.isInteger(limit) || limit < 1 || limit > limits.pageItems) throw over("pageItems");
  return limit;
}

/** Whether an item that may expire is still there at `now` (epoch milliseconds). */
export function isLive(item: { expiresAt?: number }, now: number): boolean {
  return item.expiresAt === undefined || item.expiresAt > epochSeconds(now);
}

/** Whole seconds of an instant in epoch milliseconds: what `expiresAt` is compared with. */
export function epochSeconds(now: number): number {
  return Math.floor(now / 1000);
}

function over(limit: string): AppError {
  return new AppError("table.limit", { limit });
}
