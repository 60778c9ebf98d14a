import { afterEach, describe, expect, test } from "vitest";
import type { Change } from "../../functions/platform/db/table.ts";
import { create, createAll, type Open, type Opened, replace } from "./opened.ts";

/** The change feed: at least once, in order within a partition, from where the consumer stopped. */
export function feedContract(open: Open): void {
  const all: Opened[] = [];
  const opened = async (): Promise<Opened> => {
    const one = await open();
    all.push(one);
    return one;
  };
  afterEach(() => {
    for (const one of all.splice(0)) one.close();
  });

  const told = (changes: readonly Change[]) =>
    changes.map(({ key, before, after }) => `${key.sk} ${before?.version ?? "-"} > ${after?.version ?? "-"}`);

  async function drained({ feed }: Opened, consumer: string): Promise<Change[]> {
    const changes: Change[] = [];
    const count = await feed.drain(consumer, async (batch) => {
      changes.push(...batch);
    });
    expect(count).toBe(changes.length);
    return changes;
  }

  describe("the change feed", () => {
    test("tells creations, replacements and deletions with the items before and after, and each once when all goes well", async () => {
      const one = await opened();
      const key = { pk: "P", sk: "A" };
      expect(await drained(one, "mailer")).toEqual([]);
      await one.table.transact([create(key, { n: 1 }, { gsi1pk: "G", gsi1sk: "S" })]);
      await one.table.transact([replace(key, 1, { n: 2 })]);
      await one.table.transact([{ type: "delete", key, expect: 2 }]);
      const first = { ...key, version: 1, doc: { n: 1 }, gsi1pk: "G", gsi1sk: "S" };
      const second = { ...key, version: 2, doc: { n: 2 } };
      expect(await drained(one, "mailer")).toEqual([
        { key, after: first },
        { key, before: first, after: second },
        { key, before: second },
      ]);
      expect(await drained(one, "mailer")).toEqual([]);
    });

    test("tells nothing of a refused transaction nor of a check", async () => {
      const one = await opened();
      const key = { pk: "P", sk: "A" };
      await one.table.transact([create(key)]);
      await one.table.transact([create({ pk: "Q", sk: "B" }), create(key)]).catch(() => undefined);
      await one.table.transact([create({ pk: "Q", sk: "C" }), { type: "check", key, expect: 1 }]);
      expect(told(await drained(one, "mailer")).sort()).toEqual(["A - > 1", "C - > 1"]);
    });

    test("tells only what a reader already finds in the table", async () => {
      const one = await opened();
      const keys = Array.from({ length: 40 }, (_, n) => ({ pk: `P${n % 4}`, sk: `S${n}` }));
      const writing = Promise.all(keys.map((key) => one.table.transact([create(key)])));
      let seen = 0;
      const read = () =>
        one.feed.drain("mailer", async (changes) => {
          for (const { key } of changes) expect(await one.table.get(key)).toMatchObject(key);
          seen += changes.length;
        });
      await Promise.all([read(), read(), writing]);
      await read();
      expect(seen).toBe(keys.length);
    });

    test("keeps the order of each partition, over many batches", async () => {
      const one = await opened();
      const partitions = ["P", "Q", "R"];
      await one.table.transact(partitions.map((pk) => create({ pk, sk: "COUNT" }, { n: 1 })));
      for (let version = 1; version < 120; version += 1) {
        await one.table.transact(partitions.map((pk) => replace({ pk, sk: "COUNT" }, version)));
      }
      const changes = await drained(one, "mailer");
      for (const pk of partitions) {
        const versions = changes.filter(({ key }) => key.pk === pk).map(({ after }) => after?.version);
        expect(versions).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
      }
    });

    test("tells again what a consumer could not handle, and nothing later before it", async () => {
      const one = await opened();
      await createAll(
        one.table,
        Array.from({ length: 150 }, (_, n) => create({ pk: "P", sk: String(n).padStart(3, "0") })),
      );
      const tries: string[][] = [];
      const failing = one.feed.drain("mailer", async (changes) => {
        tries.push(changes.map(({ key }) => key.sk));
        if (tries.length === 2) throw new Error("the mailer died");
      });
      await expect(failing).rejects.toThrow("the mailer died");
      const again = (await drained(one, "mailer")).map(({ key }) => key.sk);
      expect(again[0]).toBe(tries[1]?.[0]);
      expect([...(tries[0] ?? []), ...again]).toEqual(
        Array.from({ length: 150 }, (_, n) => String(n).padStart(3, "0")),
      );
    });

    test("keeps a position for each consumer, the first from the beginning", async () => {
      const one = await opened();
      await one.table.transact([create({ pk: "P", sk: "A" })]);
      expect(told(await drained(one, "mailer"))).toEqual(["A - > 1"]);
      await one.table.transact([create({ pk: "P", sk: "B" })]);
      expect(told(await drained(one, "mailer"))).toEqual(["B - > 1"]);
      expect(told(await drained(one, "engine"))).toEqual(["A - > 1", "B - > 1"]);
      expect(told(await drained(one, "engine"))).toEqual([]);
    });

    test("hands each change over once to readings of one consumer at the same time", async () => {
      const one = await opened();
      await one.table.transact(Array.from({ length: 100 }, (_, n) => create({ pk: `P${n}`, sk: "A" })));
      const readings = await Promise.all([1, 2, 3].map(() => drained(one, "mailer")));
      expect(readings.flat()).toHaveLength(100);
    });

    test("tells the replacement of an expired item as a creation", async () => {
      const one = await opened();
      const key = { pk: "P", sk: "A" };
      await one.table.transact([create(key, {}, { expiresAt: Math.floor(one.clock.now / 1000) + 1 })]);
      one.clock.now += 1000;
      await one.table.transact([create(key)]);
      expect(told(await drained(one, "mailer"))).toEqual(["A - > 1", "A - > 1"]);
    });
  });
}
