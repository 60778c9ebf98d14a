import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { changeStamp } from "../../functions/platform/change-stamp.ts";
import { everyItemNow } from "../../functions/platform/db/documents.ts";
import type { AccessPattern, Key, Write } from "../../functions/platform/db/table.ts";
import { type LaggingTable, openLaggingTable } from "../lagging-table.ts";
import { feedContract } from "./feed.ts";
import { create, newPartition, type Opened, replace, startOfTests } from "./opened.ts";
import { recordsContract } from "./records.ts";
import { writesContract } from "./writes.ts";

const open = () => {
  const clock = { now: startOfTests };
  return { clock, ...openLaggingTable({ now: () => clock.now }) };
};

describe("a table whose indexes lag", () => {
  const one: Opened & LaggingTable = open();
  afterAll(() => one.close());
  const opened = () => one;
  writesContract(opened);
  recordsContract(opened);
  feedContract(async () => open());

  test("shows in an index what was there, and what was written once it has caught up", async () => {
    const { table, catchUp } = one;
    const key = { pk: newPartition(), sk: "A" };
    const found = async () =>
      (await table.query({ index: "gsi1", pk: key.pk })).items.map(({ version }) => version);
    await table.transact([create(key, {}, { gsi1pk: key.pk, gsi1sk: "N" })]);
    expect([await found(), (await table.get(key))?.version]).toEqual([[], 1]);
    catchUp();
    expect(await found()).toEqual([1]);
    await table.transact([replace(key, 1)]);
    expect([await found(), (await table.get(key))?.version]).toEqual([[1], 2]);
    catchUp();
    expect(await found()).toEqual([]);
  });
});

describe("what is read of an index with what was written lately", () => {
  const clock = { now: startOfTests };
  const { table, catchUp, close } = openLaggingTable({ now: () => clock.now });
  afterAll(close);
  const deps = { table, now: () => new Date(clock.now).toISOString() };

  let pk: string;
  let stamp: ReturnType<typeof changeStamp>;
  let pattern: AccessPattern;
  beforeEach(() => {
    pk = newPartition();
    stamp = changeStamp({ pk, sk: "STAMP" });
    pattern = { index: "gsi1", pk, sk: { from: "B", to: "M~" } };
  });
  const key = (sk: string): Key => ({ pk: `${pk}#${sk}`, sk });
  const at = (gsi1sk: string) => ({ gsi1pk: pk, gsi1sk });
  const changed = async (...writes: Write[]) => table.transact([...writes, await stamp.changed(deps)]);
  const names = async () =>
    (await everyItemNow(table, pattern, await stamp.recentWrites(deps))).map(
      ({ sk, version }) => `${sk}${version}`,
    );

  test("has what is new, what moved within, in and out, and nothing that is gone, in order", async () => {
    await changed(
      create(key("stays"), {}, at("C")),
      create(key("moves"), {}, at("D")),
      create(key("leaves"), {}, at("E")),
      create(key("loses"), {}, at("F")),
      create(key("dies"), {}, at("G")),
      create(key("comes"), {}, at("A")),
    );
    catchUp();
    await changed(
      replace(key("moves"), 1, {}, at("B")),
      replace(key("leaves"), 1, {}, at("Z")),
      replace(key("loses"), 1),
      { type: "delete", key: key("dies"), expect: 1 },
      replace(key("comes"), 1, {}, at("M")),
      create(key("new"), {}, at("D")),
      create(key("elsewhere"), {}, { gsi2pk: pk, gsi2sk: "D" }),
    );
    const expected = ["moves2", "stays1", "new1", "comes2"];
    expect(await names()).toEqual(expected);
    catchUp();
    expect(await names()).toEqual(expected);
  });

  test("has an item that was deleted and made again", async () => {
    await changed(create(key("a"), {}, at("C")));
    await changed(replace(key("a"), 1, {}, at("C")));
    catchUp();
    await changed({ type: "delete", key: key("a"), expect: 2 });
    expect(await names()).toEqual([]);
    await changed(create(key("a"), {}, at("D")));
    expect(await names()).toEqual(["a1"]);
    catchUp();
    expect(await names()).toEqual(["a1"]);
  });

  test("has everything that many transactions wrote, whatever the index shows, for an hour", async () => {
    for (let n = 0; n < 300; n += 98)
      await changed(
        ...Array.from({ length: 98 }, (_, place) => create(key(`n${n + place}`), {}, at(`D${n + place}`))),
      );
    expect(await names()).toHaveLength(392);
    clock.now += 59 * 60_000;
    expect(await names()).toHaveLength(392);
    catchUp();
    clock.now += 60_000;
    // To a process that starts then: one that had read them keeps them, which changes nothing.
    expect((await changeStamp({ pk, sk: "STAMP" }).recentWrites(deps)).byName.size).toBe(0);
    expect(await names()).toHaveLength(392);
  });

  test("reads nothing by its key where the index lags behind nothing", async () => {
    await changed(create(key("a"), {}, at("C")), create(key("b"), {}, at("Z")));
    catchUp();
    const recent = await stamp.recentWrites(deps);
    const batchGet = () => {
      throw new Error("nothing is to be read");
    };
    expect(await everyItemNow({ ...table, batchGet }, pattern, recent)).toHaveLength(1);
  });

  test("is told apart from what came after a backup that is stored over it", async () => {
    await changed(create(key("a"), {}, at("C")));
    await table.transact([{ type: "delete", key: { pk, sk: "STAMP" }, expect: 1 }]);
    clock.now += 1_000;
    await changed(replace(key("a"), 1, {}, at("D")));
    expect(await names()).toEqual(["a2"]);
  });
});
