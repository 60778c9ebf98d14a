import { inTurns } from "./in-turns.ts";
import type { SqliteFile } from "./sqlite-file.ts";
import type { Change, ChangeFeed } from "./table.ts";

const BATCH = 100;

/**
 * The change feed of a SQLite file. Changes are numbered in the order of commit; each consumer's position is
 * in the file; changes that every known consumer has read are removed. `consumers` are known from now on; any
 * other becomes known at its first reading, from the oldest change still there.
 *
 * Within a process one consumer reads once at a time. Two processes that read for the same consumer may both
 * be handed the same changes.
 */
export function openSqliteFeed(file: SqliteFile, consumers: readonly string[]): ChangeFeed {
  const { statement, write } = file;
  const turn = inTurns();
  if (consumers.length > 0) write(() => consumers.forEach(register));

  function register(consumer: string): void {
    statement("INSERT OR IGNORE INTO consumers (name, sequence) VALUES (?, 0)").run(consumer);
  }

  function markRead(consumer: string, sequence: number): void {
    statement("UPDATE consumers SET sequence = max(sequence, ?) WHERE name = ?").run(sequence, consumer);
    statement("DELETE FROM changes WHERE sequence <= (SELECT min(sequence) FROM consumers)").run();
  }

  async function drain(consumer: string, handle: (changes: readonly Change[]) => Promise<void>) {
    if (statement("SELECT 1 FROM consumers WHERE name = ?").get(consumer) === undefined) {
      write(() => register(consumer));
    }
    let handed = 0;
    for (;;) {
      const rows = statement(
        `SELECT sequence, change FROM changes
         WHERE sequence > (SELECT sequence FROM consumers WHERE name = ?) ORDER BY sequence LIMIT ?`,
      ).all(consumer, BATCH);
      const last = rows.at(-1);
      if (last === undefined) return handed;
      await handle(rows.map((row): Change => JSON.parse(String(row.change))));
      write(() => markRead(consumer, Number(last.sequence)));
      handed += rows.length;
    }
  }

  return { drain: (consumer, handle) => turn(consumer, () => drain(consumer, handle)) };
}

/** Adds a change to the feed; to be called in the transaction that makes it. */
export function appendChange({ statement }: SqliteFile, change: Change): void {
  statement("INSERT INTO changes (change) VALUES (?)").run(JSON.stringify(change));
}
