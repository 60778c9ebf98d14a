import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqliteTable } from "../../functions/platform/db/sqlite-table.ts";
import type { Change } from "../../functions/platform/db/table.ts";
import { everyPage } from "./opened.ts";

const endlessWriter = fileURLToPath(new URL("./processes/endless-writer.ts", import.meta.url));
const counter = fileURLToPath(new URL("./processes/counter.ts", import.meta.url));

let folder = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "table-"));
  file = join(folder, "table.sqlite");
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the endless writer, kills it after some acknowledgements, and gives those that came through. */
async function killWriterAfter(acknowledgements: number, first: number): Promise<number[]> {
  const writer = spawn(process.execPath, [endlessWriter, file, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === acknowledgements) writer.kill("SIGKILL");
  }
  if (writer.signalCode === null && writer.exitCode === null) await once(writer, "exit");
  return acknowledged;
}

async function count(times: number): Promise<number> {
  const counting = spawn(process.execPath, [counter, file, String(times)], { stdio: "inherit" });
  const [code] = await once(counting, "exit");
  return code;
}

describe("the SQLite file", () => {
  test("keeps every acknowledged write of a killed process, no half transaction, and the feed of both", async () => {
    let first = 0;
    const acknowledged: number[] = [];
    for (const stop of [7, 40, 150]) {
      const some = await killWriterAfter(stop, first);
      expect(some.length).toBeGreaterThanOrEqual(stop);
      acknowledged.push(...some);
      first += 100_000;
    }

    const { table, feed, close } = openSqliteTable(file, { now: Date.now });
    const stored = async (pk: string) =>
      (await everyPage(table, { pk })).flatMap((page) => page.items.map((item) => item.sk));
    const [a, b, c] = await Promise.all(["A", "B", "C"].map(stored));
    expect(b).toEqual(a);
    expect(c).toEqual(a);
    expect(new Set(a)).toEqual(new Set([...(a ?? []), ...acknowledged.map(String)]));

    const changes: Change[] = [];
    await feed.drain("mailer", async (batch) => {
      changes.push(...batch);
    });
    const told = changes.filter(({ key }) => key.pk === "A").map(({ key }) => key.sk);
    expect(told.toSorted()).toEqual(a);
    expect(told.map(Number)).toEqual(told.map(Number).toSorted((x, y) => x - y));
    expect(changes).toHaveLength(3 * told.length);
    close();
  });

  test("is shared by several processes that open it at once, and none loses another's write", async () => {
    expect(await Promise.all([count(60), count(60), count(60)])).toEqual([0, 0, 0]);
    const { table, close } = openSqliteTable(file, { now: Date.now });
    expect((await table.get({ pk: "COUNTER", sk: "COUNTER" }))?.version).toBe(180);
    close();
  });

  test("gives a consumer that starts again what it had not yet read, and nothing else", async () => {
    const before = openSqliteTable(file, { now: Date.now, consumers: ["mailer"] });
    const write = (sk: string) =>
      before.table.transact([{ type: "put", item: { pk: "P", sk, doc: {} }, expect: "absent" }]);
    await write("read");
    await before.feed.drain("mailer", async () => {});
    await write("unread");
    const dying = before.feed.drain("mailer", () => Promise.reject(new Error("killed")));
    await expect(dying).rejects.toThrow("killed");
    before.close();

    const after = openSqliteTable(file, { now: Date.now, consumers: ["mailer"] });
    const told: string[] = [];
    await after.feed.drain("mailer", async (changes) => {
      told.push(...changes.map(({ key }) => key.sk));
    });
    expect(told).toEqual(["unread"]);
    after.close();
  });
});
