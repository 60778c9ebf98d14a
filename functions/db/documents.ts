import type * as z from "zod";
import { AppError, type ErrorCode } from "../../shared/errors.ts";
import {
  type Item,
  type Key,
  type Page,
  type Query,
  type Table,
  TransactionRefused,
  type Write,
} from "./table.ts";

/** How one kind of document is stored: its schema, and the keys and index entries that its content gives it. */
export type DocumentKind<T extends { version: number }> = {
  schema: z.ZodType<T>;
  place: (document: T) => Omit<Item, "version" | "doc">;
};

/** Parses what was read; an item that does not parse is a defect and throws. */
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

/** Every document of a query that is known to be bounded. */
export const everyDocument = async <T extends { version: number }>(
  table: Table,
  kind: DocumentKind<T>,
  query: Query,
): Promise<T[]> => {
  const documents: T[] = [];
  for await (const item of everyItem(table, query)) documents.push(fromItem(kind, item));
  return documents;
};

/** Writes a document, provided that it still stands at its version (0: that there is none yet). */
export const put = <T extends { version: number }>(kind: DocumentKind<T>, document: NoInfer<T>): Write => {
  const { version, ...doc } = document;
  return {
    type: "put",
    item: { ...kind.place(document), doc },
    expect: version === 0 ? "absent" : version,
  };
};

/** Holds a key that only one may hold, with what it points to. */
export const claim = (key: Key, doc: object, expiresAt?: number): Write => ({
  type: "put",
  item: { ...key, doc, ...(expiresAt === undefined ? {} : { expiresAt }) },
  expect: "absent",
});

/** Lets go of one key and holds another in the same transaction; nothing where they are the same. */
export const moveClaim = async (
  table: Table,
  from: Key,
  to: Key,
  doc: object,
  otherwise: ErrorCode,
): Promise<Guarded[]> => {
  if (from.pk === to.pk) return [];
  const held = await table.get(from);
  return [
    { write: claim(to, doc), otherwise },
    ...(held ? [{ type: "delete" as const, key: from, expect: held.version }] : []),
  ];
};

/** A write and the error that tells why it was refused; without one the refusal is a `version.conflict`. */
export type Guarded = Write | { write: Write; otherwise: ErrorCode };

const attempts = 5;

/**
 * Commits all writes or none; throws the error of the first refused one. `beside` makes writes of the same transaction that
 * others may make too: where these alone are refused, they are made anew from what stands.
 */
export const commit = async (
  table: Table,
  guarded: readonly Guarded[],
  beside?: () => Promise<readonly Write[]>,
): Promise<void> => {
  const writes = guarded.map((entry) => ("write" in entry ? entry.write : entry));
  for (let attempt = 1; ; attempt++) {
    try {
      await table.transact([...writes, ...((await beside?.()) ?? [])]);
      return;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      const [first = 0] = error.failed;
      if (first >= writes.length && attempt < attempts) continue;
      const refused = guarded[first];
      throw new AppError(refused && "write" in refused ? refused.otherwise : "version.conflict");
    }
  }
};

/** The document as it stands once committed. */
export const committed = <T extends { version: number }>(document: T): T => ({
  ...document,
  version: document.version + 1,
});
