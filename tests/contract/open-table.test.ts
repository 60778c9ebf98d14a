import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConfigError } from "../../functions/platform/config.ts";
import { openTable, type TablePlace } from "../../functions/runtime/open-table.ts";
import { dynamoLocal } from "../dynamo-local.ts";
import { create, startOfTests } from "./opened.ts";

const options = { now: () => startOfTests, consumers: ["mailer"] };
const key = { pk: "P", sk: "A" };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "table-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function findsAgainWhatItKept(place: TablePlace): Promise<void> {
  const first = await openTable(place, options);
  let commits = 0;
  const stop = first.onCommit(() => {
    commits += 1;
  });
  await first.table.transact([create(key)]);
  await first.table.transact([create(key)]).catch(() => undefined);
  stop();
  await first.table.transact([create({ pk: "P", sk: "B" })]);
  expect(commits).toBe(1);
  expect(first.sweepExpired()).toBe(0);
  first.close();

  const second = await openTable(place, options);
  expect((await second.table.query({ pk: "P" })).items).toHaveLength(2);
  expect(await second.feed.drain("mailer", async () => {})).toBe(2);
  second.close();
}

describe("opening the table", () => {
  test("keeps it in a file of the data folder, which is made for it and which others cannot read", async () => {
    const dataDir = join(folder, "new", "data");
    await findsAgainWhatItKept({ dataDir, region: "local" });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  test("says in one line what stands in the way", async () => {
    const dataDir = join(folder, "file");
    writeFileSync(dataDir, "");
    const opening = openTable({ dataDir: join(dataDir, "in"), region: "local" }, options);
    await expect(opening).rejects.toBeInstanceOf(ConfigError);
    await expect(opening).rejects.toThrow(
      /^La base .*\/file\/in\/rencontres\.sqlite ne s’ouvre pas : ENOTDIR.*$/,
    );
    const nowhere = { tableName: "absent", dynamodbEndpoint: "http://127.0.0.1:1", dataDir, region: "local" };
    await expect(openTable(nowhere, options)).rejects.toThrow(
      /^La table DynamoDB absent ne s’ouvre pas : .+$/,
    );
  });
});

const local = await dynamoLocal();

describe.skipIf(local.missing)(local.missing ?? "opening the table in a local DynamoDB", () => {
  test("creates it where it is missing", async () => {
    if (local.missing !== undefined) return;
    await findsAgainWhatItKept({
      tableName: `test-${randomUUID()}`,
      dynamodbEndpoint: local.endpoint,
      dataDir: folder,
      region: "local",
    });
  });
});
