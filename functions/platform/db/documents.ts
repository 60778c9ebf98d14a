import type * as z from "zod";
import { AppError, type ErrorCode, errorsOf } from "../../../shared/errors/errors.ts";
import { broughtUpToDate, type RecentWrites } from "./recent-writes.ts";
import { retryOnConflict } from "./retry-on-conflict.ts";
import type { AccessPattern, Item, Key, Page, Query, Table, Write } from "./table.ts";

/**
 * How one kind of document is stored: its schema, and its keys and index entries, derived from its content.
 */
export type DocumentKind<T extends { version: number }> = {
  schema: z.ZodType<T>;
  keysOf: (document: T) => Omit<Item, "version" | "doc">;
};

/** Parses a stored item; one that does not parse is a defect and throws. */
export const fromItem = <T extends { version: number }>(kind: DocumentKind<T>, item: Item): T =>
  kind.schema.parse({ ...(item.doc as object), version: item.version });

export const getDocument = async <T extends { version: number }>(
  table: Table,
  kind: DocumentKind<T>,
  key: Key,
): Promise<T | undefined> => {
  const item = await table.get(key);
  return item && fromItem(kind, item);
};

/** The documents of those keys that exist, in the order of the keys. */
export const getDocuments = async <T extends { version: number }>(
  table: Table,
  kind: DocumentKind<T>,
  keys: readonly Key[],
): Promise<T[]> => {
  const name = ({ pk, sk }: Key) => `${pk} ${sk}`;
  const distinct = new Map(keys.map((key) => [name(key), key]));
  const found = new Map((await table.batchGet([...distinct.values()])).map((item) => [name(item), item]));
  return keys.flatMap((key) => {
    const item = found.get(name(key));
    return item ? [fromItem(kind, item)] : [];
  });
};

export type DocumentPage<T> = { items: T[]; cursor?: string };

/** Errors of a query that continues from a cursor. */
export const queryErrors = errorsOf("cursor.invalid");

export const queryDocuments = async <T extends { version: number }>(
  table: Table,
  kind: DocumentKind<T>,
  query: Query,
): Promise<DocumentPage<T>> => {
  const page = await table.query(query);
  return { ...page, items: page.items.map((item) => fromItem(kind, item)) };
};

/** Every item of a query, page after page: for partitions that are known to be bounded. */
export async function* everyItem(table: Table, query: Query): AsyncGenerator<Item> {
  let page: Page = { items: [] };
  do {
    page = await table.query({ limit: 1_000, ...query, ...(page.cursor ? { cursor: page.cursor } : {}) });
    yield* page.items;
  } while (page.cursor);
}

/** Every item of an access pattern that is known to be bounded, up to date with recent writes even if its index lags. */
export const everyItemNow = async (
  table: Table,
  pattern: AccessPattern,
  recent: RecentWrites,
): Promise<Item[]> => {
  const shown: Item[] = [];
  for await (const item of everyItem(table, pattern)) shown.push(item);
  return broughtUpToDate(table, pattern, shown, recent);
};

/** Every document of a query that is known to be bounded; up to date with recent writes, where they are given. */
export const everyDocument = async <T extends { version: number }>(
  table: Table,
  kind: DocumentKind<T>,
  query: Query,
  recent?: RecentWrites,
): Promise<T[]> => {
  if (recent) return (await everyItemNow(table, query, recent)).map((item) => fromItem(kind, item));
  const documents: T[] = [];
  for await (const item of everyItem(table, query)) documents.push(fromItem(kind, item));
  return documents;
};

/** Writes a document, on condition that it is still at its version (0: does not exist yet). */
export const put = <T extends { version: number }>(kind: DocumentKind<T>, document: NoInfer<T>): Write => {
  const { version, ...doc } = document;
  return {
    type: "put",
    item: { ...kind.keysOf(document), doc },
    expect: version === 0 ? "absent" : version,
  };
};

/** Stores a unique key, with the id of its owner. */
export const holdUniqueKey = (key: Key, doc: object, expiresAt?: number): Write => ({
  type: "put",
  item: { ...key, doc, ...(expiresAt === undefined ? {} : { expiresAt }) },
  expect: "absent",
});

/** Releases one unique key and takes another in the same transaction; no writes if they are the same. */
export const moveUniqueKey = async (
  table: Table,
  from: Key,
  to: Key,
  doc: object,
  otherwise: ErrorCode,
): Promise<Guarded[]> => {
  if (from.pk === to.pk) return [];
  const held = await table.get(from);
  return [
    { write: holdUniqueKey(to, doc), otherwise },
    ...(held ? [{ type: "delete" as const, key: from, expect: held.version }] : []),
  ];
};

/** A write and the error thrown if it is refused; `version.conflict` by default. */
export type Guarded = Write | { write: Write; otherwise: ErrorCode };

const attempts = 5;

/** Errors of conditional writes; a guarded write adds its own. */
export const commitErrors = errorsOf("version.conflict");

/**
 * Commits all writes or none; throws the error of the first refused one. `beside` creates writes of the same
 * transaction that other processes may also make: if only these are refused, they are created again from the
 * current state.
 */
export const commit = async (
  table: Table,
  guarded: readonly Guarded[],
  beside?: () => Promise<readonly Write[]>,
): Promise<void> => {
  const writes = guarded.map((entry) => ("write" in entry ? entry.write : entry));
  await retryOnConflict(
    {
      attempts,
      mayRetry: ({ failed: [first = 0] }) => first >= writes.length,
      otherwise: ({ failed: [first = 0] }) => {
        const refused = guarded[first];
        throw new AppError(refused && "write" in refused ? refused.otherwise : "version.conflict");
      },
    },
    async () => table.transact([...writes, ...((await beside?.()) ?? [])]),
  );
};

/** The document after its commit. */
export const committed = <T extends { version: number }>(document: T): T => ({
  ...document,
  version: document.version + 1,
});
