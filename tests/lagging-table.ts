import { openSqliteTable, type SqliteTable } from "../functions/platform/db/sqlite-table.ts";
import type { Key, Query, Table, Write } from "../functions/platform/db/table.ts";

/** Rows as they were after a transaction; a key without a row was deleted. */
type Past = { at: number; key: Key; row: Record<string, string | number | null> | undefined };

const columns = ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "expires_at", "bytes", "item"];

const rowOf = ({ database }: SqliteTable, { pk, sk }: Key): Past["row"] => {
  const row = database.prepare("SELECT * FROM items WHERE pk = ? AND sk = ?").get(pk, sk);
  return row && Object.fromEntries(columns.map((name) => [name, row[name] as string | number | null]));
};

/** A table as its index still shows it, brought further when it is told. */
const behind = (now: () => number) => {
  const past: Past[] = [];
  const shown = openSqliteTable(":memory:", { now });
  const remove = shown.database.prepare("DELETE FROM items WHERE pk = ? AND sk = ?");
  const store = shown.database.prepare(
    `INSERT INTO items (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  return {
    table: shown.table,
    remember: (changes: readonly Past[]) => past.push(...changes),
    catchUp(until: number) {
      while (past[0] && past[0].at <= until) {
        const { key, row } = past.shift() as Past;
        remove.run(key.pk, key.sk);
        if (row) store.run(...columns.map((name) => row[name] ?? null));
      }
    },
    close: () => shown.close(),
  };
};

const keyOf = (write: Write): Key =>
  write.type === "put" ? { pk: write.item.pk, sk: write.item.sk } : write.key;

export type LaggingTable = SqliteTable & {
  /** Shows what is written so far in the indexes, but for those that lag by the clock. */
  catchUp(): void;
};

type Lag = {
  /** Epoch milliseconds. */
  now: () => number;
  /** Milliseconds by which an index lags, by the clock of the test; those of an undefined lag wait for `catchUp`. */
  lagOf?: (query: Query) => number | undefined;
};

/**
 * A table whose indexes lag, as DynamoDB’s may: what is read by its key is what was written last, what is read through an
 * index is what was there some time ago.
 */
export const openLaggingTable = ({ now, lagOf = () => undefined }: Lag): LaggingTable => {
  const base = openSqliteTable(":memory:", { now, consumers: ["mailer", "engine"] });
  const caughtUp = behind(now);
  const byClock = new Map<number, ReturnType<typeof behind>>();
  const everything: Past[] = [];
  const behindBy = (lag: number) => {
    let one = byClock.get(lag);
    if (!one) {
      one = behind(now);
      one.remember(everything);
      byClock.set(lag, one);
    }
    one.catchUp(now() - lag);
    return one;
  };
  const table: Table = {
    ...base.table,
    async query(query) {
      if (query.index === undefined) return base.table.query(query);
      const lag = lagOf(query);
      return (lag === undefined ? caughtUp : behindBy(lag)).table.query(query);
    },
    async transact(writes) {
      await base.table.transact(writes);
      const at = now();
      const keys = writes.filter(({ type }) => type !== "check").map(keyOf);
      const changes = keys.map((key): Past => ({ at, key, row: rowOf(base, key) }));
      everything.push(...changes);
      for (const one of [caughtUp, ...byClock.values()]) one.remember(changes);
    },
  };
  return {
    ...base,
    table,
    catchUp: () => caughtUp.catchUp(Number.POSITIVE_INFINITY),
    close() {
      for (const one of [base, caughtUp, ...byClock.values()]) one.close();
    },
  };
};
