import { DatabaseSync, type StatementSync } from "node:sqlite";
import { AppError } from "../../../shared/errors/errors.ts";

/** How long a writer waits for another one, of this or another process, before `table.busy`. */
const PATIENCE_MS = 5000;

/** Each step migrates the file from one `user_version` to the next. Released steps never change. */
const migrations = [
  `
  CREATE TABLE items (
    pk TEXT NOT NULL,
    sk TEXT NOT NULL,
    gsi1pk TEXT,
    gsi1sk TEXT,
    gsi2pk TEXT,
    gsi2sk TEXT,
    expires_at INTEGER,
    bytes INTEGER NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (pk, sk)
  ) STRICT;
  CREATE INDEX items_gsi1 ON items (gsi1pk, gsi1sk, pk, sk) WHERE gsi1pk IS NOT NULL AND gsi1sk IS NOT NULL;
  CREATE INDEX items_gsi2 ON items (gsi2pk, gsi2sk, pk, sk) WHERE gsi2pk IS NOT NULL AND gsi2sk IS NOT NULL;
  CREATE INDEX items_expiry ON items (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    change TEXT NOT NULL
  ) STRICT;
  CREATE TABLE consumers (
    name TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];

/** A SQLite file open for the table: the connection, and its statements, each prepared once. */
export type SqliteFile = {
  database: DatabaseSync;
  statement(sql: string): StatementSync;
  /** Runs `work` in one transaction, isolated from other writers; rolled back if it throws. */
  write<T>(work: () => T): T;
};

/**
 * Opens or creates the file and brings its schema up to date; `path` may be `:memory:`.
 *
 * Write-ahead log with `synchronous = FULL`: an acknowledged write survives a crash of the process and a
 * power cut, and several processes may share the file. Throws an Error if a later version created the file.
 */
export function openSqliteFile(path: string): SqliteFile {
  const database = new DatabaseSync(path, { timeout: PATIENCE_MS });
  const statements = new Map<string, StatementSync>();

  function statement(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  }

  function write<T>(work: () => T): T {
    try {
      statement("BEGIN IMMEDIATE").run();
      const result = work();
      statement("COMMIT").run();
      return result;
    } catch (error) {
      if (database.isTransaction) statement("ROLLBACK").run();
      throw isBusy(error) ? new AppError("table.busy") : error;
    }
  }

  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    if (versionOf(database) !== migrations.length) write(() => migrate(database));
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, statement, write };
}

function migrate(database: DatabaseSync): void {
  const version = versionOf(database);
  if (version > migrations.length) {
    throw new Error(`elle vient d’une version plus récente du logiciel (${version} > ${migrations.length})`);
  }
  for (const step of migrations.slice(version)) database.exec(step);
  database.exec(`PRAGMA user_version = ${migrations.length}`);
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.user_version);
}

/** SQLITE_BUSY (5), SQLITE_LOCKED (6) and their extended codes. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return false;
  const primary = error.errcode & 0xff;
  return primary === 5 || primary === 6;
}
