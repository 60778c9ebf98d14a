import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqliteTable } from "./sqlite-table.ts";
import type { Change, Write } from "./table.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "table-"));
  file = join(folder, "table.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = () => 1_800_000_000_000;

const create = (sk: string, expiresAt?: number): Write => ({
  type: "put",
  item: { pk: "P", sk, doc: {}, ...(expiresAt === undefined ? {} : { expiresAt }) },
  expect: "absent",
});

function changesLeft(database: DatabaseSync): unknown {
  return database.prepare("SELECT count(*) AS n FROM changes").get()?.n;
}

describe("the SQLite table", () => {
  test("waits for the disk at each commit, in a write-ahead log", () => {
    const { database, close } = openSqliteTable(file, { now });
    expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(database.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
    close();
  });

  test("refuses a file of a later version and leaves it as it is", () => {
    const later = new DatabaseSync(file);
    later.exec("PRAGMA user_version = 99");
    later.close();
    expect(() => openSqliteTable(file, { now })).toThrow("99");
    const same = new DatabaseSync(file);
    expect(same.prepare("PRAGMA user_version").get()).toEqual({ user_version: 99 });
    same.close();
  });

  test("refuses a file that is no database", () => {
    writeFileSync(file, "Siret;Raison sociale\n".repeat(100));
    expect(() => openSqliteTable(file, { now })).toThrow("file is not a database");
  });

  test("never reads a whole table: each query goes through an index in its order", async () => {
    const { table, database, close } = openSqliteTable(":memory:", { now });
    const queries: string[] = [];
    const prepare = database.prepare.bind(database);
    database.prepare = (sql: string) => {
      if (sql.startsWith("SELECT bytes")) queries.push(sql);
      return prepare(sql);
    };
    const ranges = [undefined, { beginsWith: "A" }, { from: "A" }, { to: "A" }, { from: "A", to: "B" }];
    for (const index of [undefined, "gsi1", "gsi2"] as const) {
      for (const sk of ranges) {
        for (const order of ["ascending", "descending"] as const) {
          await table.query({ pk: "P", order, ...(index ? { index } : {}), ...(sk ? { sk } : {}) });
        }
      }
    }
    expect(queries).toHaveLength(30);
    for (const sql of queries) {
      const parameters = Array.from({ length: sql.split("?").length - 1 }, () => "1");
      const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parameters)
        .map((row) => String(row.detail));
      expect(plan, sql).toHaveLength(1);
      expect(plan[0], sql).toMatch(/^SEARCH items USING INDEX \S+ \((gsi\d)?pk=\?/);
    }
    close();
  });

  test("says at once what this process commits, and nothing of what is refused", async () => {
    const { table, onCommit, close } = openSqliteTable(":memory:", { now });
    let commits = 0;
    const stop = onCommit(() => {
      commits += 1;
    });
    await table.transact([create("A")]);
    await table.transact([create("A")]).catch(() => undefined);
    expect(commits).toBe(1);
    stop();
    await table.transact([create("B")]);
    expect(commits).toBe(1);
    close();
  });

  test("answers table.busy when another process holds the file too long, and works again afterwards", async () => {
    const { table, database, close } = openSqliteTable(file, { now });
    database.exec("PRAGMA busy_timeout = 10");
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    await expect(table.transact([create("A")])).rejects.toMatchObject({ code: "table.busy" });
    other.exec("ROLLBACK");
    other.close();
    await table.transact([create("A")]);
    close();
  });

  test("undoes a transaction that the disk stops half way", async () => {
    const { table, feed, database, close } = openSqliteTable(":memory:", { now });
    const full = "SELECT RAISE(ABORT, 'disk full')";
    database.exec(`CREATE TRIGGER full BEFORE INSERT ON items WHEN new.sk = 'B' BEGIN ${full}; END`);
    await expect(table.transact([create("A"), create("B")])).rejects.toThrow("disk full");
    expect(await table.get({ pk: "P", sk: "A" })).toBeUndefined();
    expect(await feed.drain("mailer", async () => {})).toBe(0);
    await table.transact([create("A")]);
    close();
  });

  test("removes what has expired, however much, and tells it in the feed", async () => {
    let seconds = 1_800_000_000;
    const { table, feed, database, sweepExpired, close } = openSqliteTable(":memory:", {
      now: () => seconds * 1000,
    });
    for (let from = 0; from < 1200; from += 100) {
      await table.transact(Array.from({ length: 100 }, (_, n) => create(`${from + n}`, seconds + 60)));
    }
    await table.transact([create("stays"), create("later", seconds + 61)]);
    await feed.drain("mailer", async () => {});
    expect(sweepExpired()).toBe(0);
    seconds += 60;
    expect(sweepExpired()).toBe(1200);
    expect(database.prepare("SELECT sk FROM items ORDER BY sk").all()).toEqual([
      { sk: "later" },
      { sk: "stays" },
    ]);
    const told: Change[] = [];
    await feed.drain("mailer", async (changes) => {
      told.push(...changes);
    });
    expect(told).toHaveLength(1200);
    expect(told.every(({ before, after }) => before !== undefined && after === undefined)).toBe(true);
    close();
  });

  test("keeps a change until every known consumer has read it, and no longer", async () => {
    const { table, feed, database, close } = openSqliteTable(":memory:", { now, consumers: ["a", "b"] });
    await table.transact([create("A"), create("B")]);
    await feed.drain("a", async () => {});
    expect(changesLeft(database)).toBe(2);
    await feed.drain("b", async () => {});
    expect(changesLeft(database)).toBe(0);
    await table.transact([create("C")]);
    const told: string[] = [];
    await feed.drain("a", async (changes) => {
      told.push(...changes.map(({ key }) => key.sk));
    });
    expect(told).toEqual(["C"]);
    close();
  });

  test("copies itself while in use", async () => {
    const { table, backup, close } = openSqliteTable(file, { now });
    await table.transact([create("A")]);
    const copy = join(folder, "copy.sqlite");
    await backup(copy);
    await table.transact([create("B")]);
    const copied = openSqliteTable(copy, { now });
    expect((await copied.table.query({ pk: "P" })).items.map((item) => item.sk)).toEqual(["A"]);
    copied.close();
    close();
  });
});
