import { openSqliteTable } from "../../../functions/platform/db/sqlite-table.ts";
import { TransactionRefused } from "../../../functions/platform/db/table.ts";

/** Adds one to a counter shared with other processes, as many times as asked: `node counter.ts FILE TIMES`. */
const [path = "", times = "0"] = process.argv.slice(2);
const { table, close } = openSqliteTable(path, { now: Date.now });
const key = { pk: "COUNTER", sk: "COUNTER" };

for (let left = Number(times); left > 0; ) {
  const item = await table.get(key);
  try {
    await table.transact([{ type: "put", item: { ...key, doc: {} }, expect: item?.version ?? "absent" }]);
    left -= 1;
  } catch (error) {
    if (!(error instanceof TransactionRefused)) throw error;
  }
}
close();
