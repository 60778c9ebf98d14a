import { backup, DatabaseSync } from "node:sqlite";
import { epochSeconds, isLive, isPossibleKey, type PreparedWrite, prepareWrites } from "./limits.ts";
import { appendChange, openSqliteFeed } from "./sqlite-feed.ts";
import { openSqliteFile, type SqliteFile } from "./sqlite-file.ts";
import { queryPage } from "./sqlite-query.ts";
import { type ChangeFeed, type Item, type Key, type Table, TransactionRefused } from "./table.ts";

/** The table in one SQLite file, with the operations that only a file has. */
export type SqliteTable = {
  table: Table;
  feed: ChangeFeed;
  database: DatabaseSync;
  /** Calls back after each commit of this process; returns a function that unsubscribes. */
  onCommit(listener: () => void): () => void;
  /** Removes expired items; the feed reports their deletion. Returns how many. */
  sweepExpired(): number;
  /** Copies the whole file, consistent, while it is in use; not for `:memory:`. */
  backup(path: string): Promise<void>;
  close(): void;
};

export type SqliteOptions = {
  /** Epoch milliseconds. */
  now: () => number;
  /** Consumers for which changes are stored from now on, even before their first reading. */
  consumers?: readonly string[];
};

const SWEPT_AT_ONCE = 500;
/** Copies all pages in one step: with several, each write in between would restart it. */
const EVERY_PAGE = 2 ** 31 - 1;

/**
 * Opens or creates a table in a SQLite file, or in memory with `:memory:`. Several processes may open the
 * same file. Expired items are invisible at once and removed by `sweepExpired`.
 */
export function openSqliteTable(path: string, { now, consumers = [] }: SqliteOptions): SqliteTable {
  const file = openSqliteFile(path);
  const feed = openSqliteFeed(file, consumers);
  const listeners = new Set<() => void>();

  function write<T>(work: () => T): T {
    const result = file.write(work);
    for (const listener of listeners) listener();
    return result;
  }

  const table: Table = {
    async get(key) {
      return readLive(file, key, now());
    },
    async batchGet(keys) {
      const distinct = new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key]));
      const instant = now();
      return [...distinct.values()].flatMap((key) => readLive(file, key, instant) ?? []);
    },
    async query(query) {
      return queryPage(file, query, now());
    },
    async transact(writes) {
      const prepared = prepareWrites(writes);
      write(() => apply(file, prepared, now()));
    },
  };

  return {
    table,
    feed,
    database: file.database,
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sweepExpired() {
      let swept = 0;
      for (;;) {
        const removed = write(() => removeExpired(file, now()));
        swept += removed;
        if (removed < SWEPT_AT_ONCE) return swept;
      }
    },
    async backup(target) {
      // Node copies in a thread of its own, which must not share a connection with this thread's writes.
      const reader = new DatabaseSync(path, { readOnly: true });
      try {
        await backup(reader, target, { rate: EVERY_PAGE });
      } finally {
        reader.close();
      }
    },
    close() {
      file.database.close();
    },
  };
}

/** The stored item, expired or not. */
function read({ statement }: SqliteFile, key: Key): Item | undefined {
  const row = statement("SELECT item FROM items WHERE pk = ? AND sk = ?").get(key.pk, key.sk);
  return row && JSON.parse(String(row.item));
}

function readLive(file: SqliteFile, key: Key, now: number): Item | undefined {
  const item = isPossibleKey(key) ? read(file, key) : undefined;
  return item && isLive(item, now) ? item : undefined;
}

function apply(file: SqliteFile, writes: readonly PreparedWrite[], now: number): void {
  const stored = writes.map(({ key }) => read(file, key));
  const failed = writes.flatMap(({ expect }, position) => {
    const item = stored[position];
    const found = item && isLive(item, now) ? item.version : "absent";
    return found === expect ? [] : [position];
  });
  if (failed.length > 0) throw new TransactionRefused(failed);
  for (const [position, write] of writes.entries()) {
    if (write.type === "check") continue;
    if (write.type === "put") put(file, write.item, write.bytes);
    else remove(file, write.key);
    // An item that had expired before the write counts as absent, so the change is a creation.
    const before = write.expect === "absent" ? undefined : stored[position];
    appendChange(file, { key: write.key, before, after: write.type === "put" ? write.item : undefined });
  }
}

function put({ statement }: SqliteFile, item: Item, bytes: number): void {
  statement(
    `INSERT OR REPLACE INTO items (pk, sk, gsi1pk, gsi1sk, gsi2pk, gsi2sk, expires_at, bytes, item)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    item.pk,
    item.sk,
    item.gsi1pk ?? null,
    item.gsi1sk ?? null,
    item.gsi2pk ?? null,
    item.gsi2sk ?? null,
    item.expiresAt ?? null,
    bytes,
    JSON.stringify(item),
  );
}

function remove({ statement }: SqliteFile, key: Key): void {
  statement("DELETE FROM items WHERE pk = ? AND sk = ?").run(key.pk, key.sk);
}

function removeExpired(file: SqliteFile, now: number): number {
  const rows = file
    .statement("SELECT item FROM items WHERE expires_at <= ? LIMIT ?")
    .all(epochSeconds(now), SWEPT_AT_ONCE);
  for (const row of rows) {
    const before: Item = JSON.parse(String(row.item));
    const key = { pk: before.pk, sk: before.sk };
    remove(file, key);
    appendChange(file, { key, before });
  }
  return rows.length;
}
