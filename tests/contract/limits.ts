import { describe, expect, test } from "vitest";
import type { Table, Write } from "../../functions/platform/db/table.ts";
import { create, everyPage, newPartition, type Opened } from "./opened.ts";

/** The limits of DynamoDB, and expiry. */
export function limitsContract(opened: () => Opened): void {
  const table = (): Table => opened().table;

  const overLimit = (writes: readonly Write[]) =>
    expect(table().transact(writes)).rejects.toMatchObject({ code: "table.limit" });

  describe("the limits", () => {
    test("of a transaction: 1 to 100 writes, on distinct keys, 4 MB in all", async () => {
      const pk = newPartition();
      await overLimit([]);
      await overLimit(Array.from({ length: 101 }, (_, n) => create({ pk, sk: `${n}` })));
      await overLimit([create({ pk, sk: "A" }), { type: "check", key: { pk, sk: "A" }, expect: "absent" }]);
      const big = "x".repeat(380 * 1024);
      const tooMuch = Array.from({ length: 12 }, (_, n) => create({ pk, sk: `${n}` }, { big }));
      await overLimit(tooMuch);
      expect(await table().query({ pk })).toEqual({ items: [] });
      await table().transact(tooMuch.slice(0, 10));
    });

    test("of an item: 400 KB of UTF-8", async () => {
      const pk = newPartition();
      const rest = 2 + 1 + pk.length + 2 + 7 + 2 + 3 + 3 + 1 + 4;
      const most = 400 * 1024 - rest - 2;
      await overLimit([create({ pk, sk: "A" }, { text: "x".repeat(most + 20) })]);
      await overLimit([create({ pk, sk: "B" }, { text: "é".repeat(most / 2 + 20) })]);
      await table().transact([create({ pk, sk: "C" }, { text: "x".repeat(most) })]);
      expect((await table().get({ pk, sk: "C" }))?.doc).toEqual({ text: "x".repeat(most) });
    });

    test("of keys: not empty, 2 048 bytes for a partition, 1 024 for a sort key, no half characters", async () => {
      const pk = newPartition();
      for (const key of [
        { pk: "", sk: "A" },
        { pk, sk: "" },
        { pk: "p".repeat(2049), sk: "A" },
        { pk, sk: "é".repeat(513) },
        { pk, sk: "\ud83d" },
      ]) {
        await overLimit([create(key)]);
        await overLimit([{ type: "check", key, expect: "absent" }]);
        expect(await table().get(key)).toBeUndefined();
        expect(await table().batchGet([key])).toEqual([]);
      }
      await overLimit([create({ pk, sk: "A" }, {}, { gsi1pk: "", gsi1sk: "A" })]);
      await overLimit([create({ pk, sk: "A" }, {}, { gsi2pk: "A", gsi2sk: "s".repeat(1025) })]);
      expect(await table().query({ pk: "" })).toEqual({ items: [] });
      const longest = { pk: `${pk}#${"p".repeat(2047 - pk.length)}`, sk: "s".repeat(1024) };
      await table().transact([create(longest)]);
      expect(await table().get(longest)).toMatchObject(longest);
    });

    test("of a document: 31 levels, names that every store can hold, numbers that keep their value", async () => {
      const pk = newPartition();
      const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });
      await overLimit([create({ pk, sk: "A" }, nested(32))]);
      for (const doc of [{ "": 1 }, { constructor: 1 }, JSON.parse('{"__proto__":1}')]) {
        await overLimit([create({ pk, sk: "A" }, doc)]);
      }
      for (const n of [1e300, -1e300, 2 ** 53, 5e-324]) await overLimit([create({ pk, sk: "A" }, { n })]);
      const doc = {
        deep: nested(30),
        n: [0.1, -0, 2 ** 53 - 1, 1.7976931348623157e-100, -12.5],
        half: "\ud83d",
      };
      await table().transact([create({ pk, sk: "A" }, doc)]);
      expect((await table().get({ pk, sk: "A" }))?.doc).toEqual({
        ...doc,
        n: [0.1, 0, 2 ** 53 - 1, 1.7976931348623157e-100, -12.5],
        half: "\ufffd",
      });
    });

    test("of what is a document: only JSON", async () => {
      const pk = newPartition();
      for (const doc of [undefined, new Date(), { at: new Date() }, { f: () => 1 }, { n: Number.NaN }, 1n]) {
        const write: Write = { type: "put", item: { pk, sk: "A", doc }, expect: "absent" };
        await expect(table().transact([write])).rejects.toBeInstanceOf(TypeError);
      }
    });

    test("of a page: 1 to 1 000 items and 1 MB, with a cursor to go on", async () => {
      const pk = newPartition();
      const entry = { gsi1pk: pk, gsi1sk: "SAME" };
      const writes = Array.from({ length: 10 }, (_, n) =>
        create({ pk, sk: `K${n}` }, { n, big: "x".repeat(300 * 1024) }, entry),
      );
      await table().transact(writes);
      for (const query of [{ pk }, { pk, order: "descending" as const }, { pk, index: "gsi1" as const }]) {
        const pages = await everyPage(table(), query);
        expect(pages.length).toBeGreaterThan(2);
        for (const page of pages) expect(page.items.length).toBeLessThanOrEqual(4);
        expect(new Set(pages.flatMap((page) => page.items.map((item) => item.sk))).size).toBe(10);
        expect(pages.flatMap((page) => page.items)).toHaveLength(10);
      }
      for (const limit of [0, -1, 1.5, 1001]) {
        await expect(table().query({ pk, limit })).rejects.toMatchObject({ code: "table.limit" });
      }
    });
  });

  describe("an item that has expired", () => {
    test("is as good as absent, from that second on", async () => {
      const { clock } = opened();
      const key = { pk: newPartition(), sk: "A" };
      const expiresAt = Math.floor(clock.now / 1000) + 60;
      await table().transact([create(key, {}, { expiresAt, gsi1pk: key.pk, gsi1sk: "A" })]);
      clock.now += 59_999;
      expect(await table().get(key)).toMatchObject({ expiresAt, version: 1 });
      clock.now += 1;
      expect(await table().get(key)).toBeUndefined();
      expect(await table().batchGet([key])).toEqual([]);
      expect(await table().query({ pk: key.pk })).toEqual({ items: [] });
      expect(await table().query({ pk: key.pk, index: "gsi1" })).toEqual({ items: [] });
      await table().transact([{ type: "check", key, expect: "absent" }]);
      for (const write of [
        { type: "check", key, expect: 1 },
        { type: "delete", key, expect: 1 },
        { type: "put", item: { ...key, doc: {} }, expect: 1 },
      ] satisfies Write[]) {
        await expect(table().transact([write])).rejects.toMatchObject({ failed: [0] });
      }
      await table().transact([create(key, { again: true })]);
      expect(await table().get(key)).toEqual({ ...key, version: 1, doc: { again: true } });
    });

    test("takes no place in a page", async () => {
      const { clock } = opened();
      const pk = newPartition();
      const expiresAt = Math.floor(clock.now / 1000) + 1;
      const writes = Array.from({ length: 20 }, (_, n) =>
        create({ pk, sk: String(n).padStart(2, "0") }, {}, n % 2 ? { expiresAt } : {}),
      );
      await table().transact(writes);
      clock.now += 1000;
      const pages = await everyPage(table(), { pk, limit: 5 });
      expect(pages.map((page) => page.items.map((item) => item.sk))).toEqual([
        ["00", "02", "04", "06", "08"],
        ["10", "12", "14", "16", "18"],
      ]);
    });
  });
}
