import { describe, expect, test } from "vitest";
import { type Table, TransactionRefused } from "../../functions/platform/db/table.ts";
import { create, createAll, newPartition, type Opened, replace } from "./opened.ts";

async function refusal(promise: Promise<void>): Promise<readonly number[]> {
  const error = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof TransactionRefused)) throw new Error(`Not refused: ${String(error)}`);
  return error.failed;
}

/** Conditions, transactions and concurrent writers. */
export function writesContract(opened: () => Opened): void {
  const table = (): Table => opened().table;

  describe("a write", () => {
    test("stores an item at version 1, then one more at each write", async () => {
      const key = { pk: newPartition(), sk: "A" };
      await table().transact([create(key, { name: "é", list: [1, null, { x: true }], empty: "" })]);
      expect(await table().get(key)).toEqual({
        ...key,
        version: 1,
        doc: { name: "é", list: [1, null, { x: true }], empty: "" },
      });
      await table().transact([replace(key, 1, { name: "b" }, { gsi1pk: key.pk, gsi1sk: "I" })]);
      await table().transact([replace(key, 2, { name: "c" })]);
      expect(await table().get(key)).toEqual({ ...key, version: 3, doc: { name: "c" } });
      expect((await table().query({ index: "gsi1", pk: key.pk })).items).toEqual([]);
    });

    test("gives the version itself, whatever the item says", async () => {
      const key = { pk: newPartition(), sk: "A" };
      await table().transact([create(key, {}, { version: 41 })]);
      expect((await table().get(key))?.version).toBe(1);
    });

    test("leaves undefined properties out", async () => {
      const key = { pk: newPartition(), sk: "A" };
      await table().transact([create(key, { kept: 1, gone: undefined })]);
      expect(await table().get(key)).toStrictEqual({ ...key, version: 1, doc: { kept: 1 } });
    });

    test("that expects absence is refused where there is an item, one that expects an item where there is none", async () => {
      const key = { pk: newPartition(), sk: "A" };
      expect(await refusal(table().transact([replace(key, 1)]))).toEqual([0]);
      await table().transact([create(key, { first: true })]);
      expect(await refusal(table().transact([create(key)]))).toEqual([0]);
      expect(await table().get(key)).toMatchObject({ version: 1, doc: { first: true } });
    });

    test("at another version is refused, older or newer", async () => {
      const key = { pk: newPartition(), sk: "A" };
      await table().transact([create(key)]);
      await table().transact([replace(key, 1)]);
      for (const version of [0, 1, 3]) {
        expect(await refusal(table().transact([replace(key, version)]))).toEqual([0]);
        expect(await refusal(table().transact([{ type: "delete", key, expect: version }]))).toEqual([0]);
        expect(await refusal(table().transact([{ type: "check", key, expect: version }]))).toEqual([0]);
      }
      expect((await table().get(key))?.version).toBe(2);
    });

    test("deletes an item, which can be created again from version 1", async () => {
      const key = { pk: newPartition(), sk: "A" };
      await table().transact([create(key)]);
      await table().transact([replace(key, 1)]);
      await table().transact([{ type: "delete", key, expect: 2 }]);
      expect(await table().get(key)).toBeUndefined();
      await table().transact([create(key, { again: true })]);
      expect(await table().get(key)).toMatchObject({ version: 1, doc: { again: true } });
    });
  });

  describe("a transaction", () => {
    test("writes 100 items in 100 partitions at once", async () => {
      const keys = Array.from({ length: 100 }, () => ({ pk: newPartition(), sk: "A" }));
      await table().transact(keys.map((key, index) => create(key, { index })));
      expect(await table().batchGet(keys)).toHaveLength(100);
    });

    test("fails as a whole and says which conditions failed, among puts, deletions and checks", async () => {
      const [a, b, c, d, e] = ["A", "B", "C", "D", "E"].map((sk) => ({ pk: newPartition(), sk }));
      if (!a || !b || !c || !d || !e) throw new Error("five keys");
      await table().transact([create(b), create(d)]);
      const failed = await refusal(
        table().transact([
          create(a),
          create(b),
          { type: "check", key: c, expect: 1 },
          { type: "delete", key: d, expect: 1 },
          { type: "check", key: e, expect: "absent" },
        ]),
      );
      expect(failed).toEqual([1, 2]);
      expect((await table().batchGet([a, b, c, d, e])).map(({ sk, version }) => sk + version).sort()).toEqual(
        ["B1", "D1"],
      );
    });

    test("passes where every check holds, and a check writes nothing", async () => {
      const [there, absent, written] = ["A", "B", "C"].map((sk) => ({ pk: newPartition(), sk }));
      if (!there || !absent || !written) throw new Error("three keys");
      await table().transact([create(there)]);
      await table().transact([
        { type: "check", key: there, expect: 1 },
        { type: "check", key: absent, expect: "absent" },
        create(written),
      ]);
      expect(await table().get(there)).toMatchObject({ version: 1 });
      expect(await table().get(absent)).toBeUndefined();
      expect(await table().get(written)).toMatchObject({ version: 1 });
    });
  });

  describe("of writers at the same time", () => {
    test("exactly one of 20 creates an item", async () => {
      const key = { pk: newPartition(), sk: "A" };
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, writer) => table().transact([create(key, { writer })])),
      );
      const winners = outcomes.flatMap(({ status }, writer) => (status === "fulfilled" ? [writer] : []));
      expect(winners).toHaveLength(1);
      expect((await table().get(key))?.doc).toEqual({ writer: winners[0] });
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(TransactionRefused);
      }
    });

    test("exactly one of 20 takes the last place, and nobody's other item is left behind", async () => {
      const seat = { pk: newPartition(), sk: "SEAT" };
      const pk = newPartition();
      await table().transact([create(seat, { free: 1 })]);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, writer) =>
          table().transact([replace(seat, 1, { free: 0 }), create({ pk, sk: `TAKEN#${writer}` })]),
        ),
      );
      const winners = outcomes.flatMap(({ status }, writer) => (status === "fulfilled" ? [writer] : []));
      const taken = (await table().query({ pk })).items.map((item) => item.sk);
      expect(taken).toEqual(winners.map((writer) => `TAKEN#${writer}`));
      expect(taken).toHaveLength(1);
    });
  });

  describe("a batch of reads", () => {
    test("finds any number of items, leaves out what is absent, and gives a key asked twice once", async () => {
      const pk = newPartition();
      const keys = Array.from({ length: 250 }, (_, index) => ({ pk, sk: `K${index}` }));
      await createAll(
        table(),
        keys.slice(0, 240).map((key) => create(key)),
      );
      const found = await table().batchGet([...keys, ...keys.slice(0, 20)]);
      expect(found.map((item) => item.sk).sort()).toEqual(
        keys
          .slice(0, 240)
          .map((key) => key.sk)
          .sort(),
      );
      expect(await table().batchGet([])).toEqual([]);
    });
  });
}
