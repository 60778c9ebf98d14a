import { describe, expect, test } from "vitest";
import type { Query, Table } from "../../functions/platform/db/table.ts";
import { create, createAll, everyPage, newPartition, type Opened, sortKeys } from "./opened.ts";

/** Ranges, prefixes, orders, indexes and cursors. */
export function queriesContract(opened: () => Opened): void {
  const table = (): Table => opened().table;

  async function partitionOf(sortKeys: readonly string[]): Promise<string> {
    const pk = newPartition();
    await createAll(
      table(),
      sortKeys.map((sk) => create({ pk, sk }, { sk })),
    );
    return pk;
  }

  describe("a query", () => {
    test("reads one partition, in order, both ways", async () => {
      const pk = await partitionOf(["C", "A", "B"]);
      await partitionOf(["D"]);
      expect(await sortKeys(table(), { pk })).toEqual(["A", "B", "C"]);
      expect(await sortKeys(table(), { pk, order: "descending" })).toEqual(["C", "B", "A"]);
      expect(await table().query({ pk: newPartition() })).toEqual({ items: [] });
    });

    test("reads a prefix and a range with its bounds, both ways", async () => {
      const pk = await partitionOf(["A#1", "A#2", "A#3", "B", "B#1", "C"]);
      const cases: [Query["sk"], string[]][] = [
        [{ beginsWith: "A#" }, ["A#1", "A#2", "A#3"]],
        [{ beginsWith: "B" }, ["B", "B#1"]],
        [{ beginsWith: "X" }, []],
        [{ beginsWith: "" }, ["A#1", "A#2", "A#3", "B", "B#1", "C"]],
        [{ from: "A#2", to: "B" }, ["A#2", "A#3", "B"]],
        [{ from: "A#3" }, ["A#3", "B", "B#1", "C"]],
        [{ to: "A#1" }, ["A#1"]],
        [{ from: "", to: "A#" }, []],
        [{ from: "C", to: "A" }, []],
        [{ to: "" }, []],
        [{}, ["A#1", "A#2", "A#3", "B", "B#1", "C"]],
      ];
      for (const [sk, expected] of cases) {
        expect(await sortKeys(table(), { pk, sk, limit: 2 }), JSON.stringify(sk)).toEqual(expected);
        expect(await sortKeys(table(), { pk, sk, limit: 2, order: "descending" })).toEqual(
          expected.toReversed(),
        );
      }
    });

    test("orders keys as UTF-8 bytes, accents after letters and emoji after everything else", async () => {
      const inOrder = [
        "E",
        "Z",
        "e",
        "z",
        "É",
        "é",
        "é#1",
        "ﬀ",
        "\u{FFFF}",
        "\u{1F600}",
        "\u{1F600}#1",
        "\u{10FFFF}",
      ];
      const pk = await partitionOf(inOrder.toReversed());
      expect(await sortKeys(table(), { pk })).toEqual(inOrder);
      expect(await sortKeys(table(), { pk, order: "descending" })).toEqual(inOrder.toReversed());
      expect(await sortKeys(table(), { pk, sk: { from: "é", to: "\u{FFFF}" } })).toEqual([
        "é",
        "é#1",
        "ﬀ",
        "\u{FFFF}",
      ]);
      expect(await sortKeys(table(), { pk, sk: { beginsWith: "\u{1F600}" } })).toEqual([
        "\u{1F600}",
        "\u{1F600}#1",
      ]);
      expect(await sortKeys(table(), { pk, sk: { beginsWith: "\u{10FFFF}" } })).toEqual(["\u{10FFFF}"]);
    });

    test("pages by its limit, and has a cursor only where something follows", async () => {
      const keys = Array.from({ length: 10 }, (_, index) => `K${index}`);
      const pk = await partitionOf(keys);
      for (const order of ["ascending", "descending"] as const) {
        const pages = await everyPage(table(), { pk, limit: 5, order });
        expect(pages.map((page) => page.items.length)).toEqual([5, 5]);
        expect((await everyPage(table(), { pk, limit: 4, order })).map((page) => page.items.length)).toEqual([
          4, 4, 2,
        ]);
      }
      expect((await table().query({ pk, limit: 10 })).cursor).toBeUndefined();
    });

    test("has 100 items a page when it says nothing, 1 000 at most", async () => {
      const pk = await partitionOf(
        Array.from({ length: 1001 }, (_, index) => String(index).padStart(4, "0")),
      );
      expect((await table().query({ pk })).items).toHaveLength(100);
      const pages = await everyPage(table(), { pk, limit: 1000 });
      expect(pages.map((page) => page.items.length)).toEqual([1000, 1]);
    });

    test("goes on after its cursor although the item at the cursor has gone", async () => {
      const pk = await partitionOf(["A", "B", "C", "D"]);
      const first = await table().query({ pk, limit: 2 });
      await table().transact([{ type: "delete", key: { pk, sk: "B" }, expect: 1 }, create({ pk, sk: "BB" })]);
      expect(await sortKeys(table(), { pk, ...(first.cursor ? { cursor: first.cursor } : {}) })).toEqual([
        "BB",
        "C",
        "D",
      ]);
    });
  });

  describe.each(["gsi1", "gsi2"] as const)("the index %s", (index) => {
    test("holds the items that have its keys, from any partition, in its own order", async () => {
      const pk = newPartition();
      const entry = (sk: string) => ({ [`${index}pk`]: pk, [`${index}sk`]: sk });
      await table().transact([
        create({ pk: newPartition(), sk: "A" }, { n: 1 }, entry("N#2")),
        create({ pk: newPartition(), sk: "A" }, { n: 2 }, entry("N#1")),
        create({ pk: newPartition(), sk: "A" }, { n: 3 }, { [`${index}pk`]: pk }),
        create({ pk: newPartition(), sk: "A" }, { n: 4 }),
        create({ pk: newPartition(), sk: "A" }, { n: 5 }, entry("M")),
      ]);
      const numbers = async (query: Partial<Query>) =>
        (await table().query({ index, pk, ...query })).items.map(({ doc }) => (doc as { n: number }).n);
      expect(await numbers({})).toEqual([5, 2, 1]);
      expect(await numbers({ order: "descending" })).toEqual([1, 2, 5]);
      expect(await numbers({ sk: { beginsWith: "N#" } })).toEqual([2, 1]);
      expect(await numbers({ sk: { from: "N", to: "N#1" } })).toEqual([2]);
      expect(await table().query({ index: index === "gsi1" ? "gsi2" : "gsi1", pk })).toEqual({ items: [] });
    });

    test("pages through items with the same sort key, each once", async () => {
      const pk = newPartition();
      const writes = Array.from({ length: 25 }, (_, n) =>
        create(
          { pk: `${newPartition()}#${n % 2}`, sk: `S${n}` },
          { n },
          { [`${index}pk`]: pk, [`${index}sk`]: n < 20 ? "SAME" : "TAIL" },
        ),
      );
      await table().transact(writes);
      for (const order of ["ascending", "descending"] as const) {
        const pages = await everyPage(table(), { index, pk, limit: 4, order });
        const found = pages.flatMap((page) => page.items);
        expect(new Set(found.map((item) => item.sk)).size).toBe(25);
        expect(found).toHaveLength(25);
        const last = order === "ascending" ? found.slice(20) : found.slice(0, 5);
        expect(last.every((item) => item[`${index}sk`] === "TAIL")).toBe(true);
      }
    });
  });

  describe("a cursor", () => {
    async function cursorOf(query: Query): Promise<string> {
      const { cursor } = await table().query({ ...query, limit: 1 });
      if (cursor === undefined) throw new Error("a cursor was expected");
      return cursor;
    }

    const refused = (query: Query) =>
      expect(table().query(query)).rejects.toMatchObject({ code: "cursor.invalid" });

    test("of another partition, index or order is refused", async () => {
      const pk = newPartition();
      const other = await partitionOf(["A", "B", "C"]);
      await table().transact(
        ["A", "B", "C"].map((sk) =>
          create({ pk, sk }, {}, { gsi1pk: pk, gsi1sk: sk, gsi2pk: pk, gsi2sk: sk }),
        ),
      );
      const cursor = await cursorOf({ pk });
      const ofIndex = await cursorOf({ pk, index: "gsi1" });
      expect(await sortKeys(table(), { pk, cursor })).toEqual(["B", "C"]);
      expect(await sortKeys(table(), { pk, index: "gsi1", cursor: ofIndex })).toEqual(["B", "C"]);
      await refused({ pk: other, cursor });
      await refused({ pk, order: "descending", cursor });
      await refused({ pk, index: "gsi1", cursor });
      await refused({ pk, index: "gsi2", cursor: ofIndex });
      await refused({ pk: other, index: "gsi1", cursor: ofIndex });
      await refused({ pk, cursor: ofIndex });
    });

    test("outside the range of the query is refused", async () => {
      const pk = await partitionOf(["A#1", "A#2", "B#1", "B#2"]);
      const cursor = await cursorOf({ pk, sk: { beginsWith: "A#" } });
      await refused({ pk, sk: { beginsWith: "B#" }, cursor });
      await refused({ pk, sk: { from: "B" }, cursor });
      await refused({ pk, sk: { to: "A" }, cursor });
    });

    test("that was altered or made up is refused", async () => {
      const pk = await partitionOf(["A", "B", "C"]);
      const other = await partitionOf(["SECRET"]);
      const cursor = await cursorOf({ pk });
      const altered = Array.from(cursor, (letter, at) => {
        const otherLetter = letter === "A" ? "B" : "A";
        return cursor.slice(0, at) + otherLetter + cursor.slice(at + 1);
      });
      const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const tag: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString())[0];
      const madeUp = [
        "",
        " ",
        "null",
        `${cursor}=`,
        `${cursor}A`,
        cursor.slice(1),
        "%",
        "🙂",
        forged(null),
        forged({}),
        forged([]),
        forged(["B"]),
        forged([tag, "B"]),
        forged([tag, 1]),
        forged([tag, "A", pk, "A"]),
        forged([tag, other, "SECRET"]),
        forged({ pk: other, sk: "SECRET" }),
      ];
      for (const invalid of [...altered, ...madeUp]) await refused({ pk, cursor: invalid });
    });
  });
}
