import { openSqliteTable } from "../../../functions/platform/db/sqlite-table.ts";

/**
 * Writes transactions of three items in three partitions until it is killed, and says each once it is acknowledged:
 * `node endless-writer.ts FILE FIRST`.
 */
const [path = "", first = "0"] = process.argv.slice(2);
const { table } = openSqliteTable(path, { now: Date.now });

for (let n = Number(first); ; n += 1) {
  const doc = { n, text: "x".repeat(n % 5000) };
  await table.transact(
    ["A", "B", "C"].map((pk) => ({ type: "put", item: { pk, sk: `${n}`, doc }, expect: "absent" })),
  );
  process.stdout.write(`${n}\n`);
}
