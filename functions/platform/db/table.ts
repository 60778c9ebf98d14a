/**
 * The one storage port: a single table of versioned documents, with two secondary indexes and an ordered
 * change feed. DynamoDB and SQLite implement it alike; one contract suite (tests/contract) runs on both, and
 * DynamoDB's limits hold on both. There is no scan.
 */

import { errorsOf } from "../../../shared/errors/errors.ts";

export type Key = { pk: string; sk: string };

/** A stored document. Every key is built in keys/; `doc` is what the module's zod schema describes. */
export type Item = Key & {
  /** 1 when created, plus one at each write. */
  version: number;
  doc: unknown;
  /** Keys of the secondary indexes; an item without them is not in that index. */
  gsi1pk?: string;
  gsi1sk?: string;
  gsi2pk?: string;
  gsi2sk?: string;
  /** Epoch seconds; from then on the item counts as absent, and is removed some time later. */
  expiresAt?: number;
};

/** What a write expects to find: nothing, or the item at the version that was read. */
export type Expectation = "absent" | number;

/** What a transaction did to an item: its version, 0 where it was deleted, and its entries in the indexes. */
export type Written = Key & Pick<Item, "version" | "gsi1pk" | "gsi1sk" | "gsi2pk" | "gsi2sk">;

/**
 * `put` stores `version` one above the expected one (1 where absent), whatever the given item says. With a `record`, its
 * transaction also creates the item of that key, whose document is `{ written }`, what the other writes did: a
 * {@link Written} each, but for those that no index can show. It counts as one more write.
 */
export type Write =
  | { type: "put"; item: Omit<Item, "version">; expect: Expectation; record?: Key & { expiresAt: number } }
  | { type: "delete"; key: Key; expect: number }
  | { type: "check"; key: Key; expect: Expectation };

export type SortRange = { beginsWith: string } | { from?: string; to?: string };

/**
 * The items of one partition, of the table or of an index: what the functions of keys/ return to read
 * several.
 */
export type AccessPattern = {
  index?: "gsi1" | "gsi2";
  pk: string;
  /** Bounds are inclusive, compared as UTF-8 bytes. */
  sk?: SortRange;
};

/** A page of an access pattern. */
export type Query = AccessPattern & {
  order?: "ascending" | "descending";
  /**
   * Most items of the page, 1 to 1 000 (default 100). A page may hold fewer and still have a cursor (1 MB a
   * page).
   */
  limit?: number;
  cursor?: string;
};

export type Page = { items: Item[]; cursor?: string };

/** Errors of any operation: try again later, or a limit is exceeded. */
export const tableErrors = errorsOf("table.busy", "table.limit");

export type Table = {
  get(key: Key): Promise<Item | undefined>;
  /** Any number of keys; absent ones are left out; the order is not guaranteed. */
  batchGet(keys: readonly Key[]): Promise<Item[]>;
  /** Throws AppError `cursor.invalid` for a cursor that is not of this query. */
  query(query: Query): Promise<Page>;
  /**
   * All or nothing, 1 to 100 writes on distinct keys, 4 MB in all and 400 KB an item. Throws {@link
   * TransactionRefused} where an expectation does not hold, AppError `table.limit` over the limits and
   * AppError `table.busy` if the store is overloaded.
   */
  transact(writes: readonly Write[]): Promise<void>;
};

/** An expectation did not hold: nothing was written. `failed` holds the positions of the writes concerned. */
export class TransactionRefused extends Error {
  readonly failed: readonly number[];
  constructor(failed: readonly number[]) {
    super(`Transaction refused at ${failed.join(", ")}`);
    this.name = "TransactionRefused";
    this.failed = failed;
  }
}

/** One committed write in the change feed. `after` is absent for a deletion, `before` for a creation. */
export type Change = { key: Key; before?: Item; after?: Item };

/**
 * Reads the change feed for a named consumer, at least once, in order within a partition, from where that
 * consumer stopped; a batch counts as read once `handle` has resolved.
 */
export type ChangeFeed = {
  /** Passes committed changes not read yet to `handle`; returns their number. */
  drain(consumer: string, handle: (changes: readonly Change[]) => Promise<void>): Promise<number>;
};
