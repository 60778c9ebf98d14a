import { describe, expect, test } from "vitest";
import type { Table } from "../../functions/platform/db/table.ts";
import { create, newPartition, type Opened, replace } from "./opened.ts";

/** What a transaction wrote, recorded with it. */
export function recordsContract(opened: () => Opened): void {
  const table = (): Table => opened().table;
  const expiresAt = 4_200_000_000;

  describe("a put with a record", () => {
    test("creates an item that tells what else its transaction wrote that an index may show", async () => {
      const pk = newPartition();
      const key = (sk: string) => ({ pk, sk });
      const entries = { gsi1pk: pk, gsi1sk: "N" };
      await table().transact([
        create(key("indexed"), {}, entries),
        create(key("left its index"), {}, entries),
        create(key("gone")),
        create(key("checked")),
      ]);
      await table().transact([
        replace(key("indexed"), 1, { secret: true }, { ...entries, gsi1sk: "O" }),
        replace(key("left its index"), 1),
        { type: "delete", key: key("gone"), expect: 1 },
        { type: "check", key: key("checked"), expect: 1 },
        create(key("in no index")),
        create(key("new"), {}, { gsi2pk: pk, gsi2sk: "P", expiresAt }),
        {
          type: "put",
          item: { ...key("stamp"), doc: {} },
          expect: "absent",
          record: { ...key("what"), expiresAt },
        },
      ]);
      expect(await table().get(key("what"))).toEqual({
        ...key("what"),
        ...{ version: 1, expiresAt },
        doc: {
          written: [
            { ...key("indexed"), version: 2, ...entries, gsi1sk: "O" },
            { ...key("left its index"), version: 2 },
            { ...key("gone"), version: 0 },
            { ...key("new"), version: 1, gsi2pk: pk, gsi2sk: "P" },
          ],
        },
      });
      expect(await table().get(key("stamp"))).toEqual({ ...key("stamp"), version: 1, doc: {} });
    });

    test("counts for two of a transaction’s writes, and is refused as a whole", async () => {
      const pk = newPartition();
      const stamp = {
        type: "put",
        item: { pk, sk: "stamp", doc: {} },
        expect: "absent",
        record: { pk, sk: "what", expiresAt },
      } as const;
      const others = Array.from({ length: 99 }, (_, n) => create({ pk, sk: `S${n}` }));
      await expect(table().transact([...others, stamp])).rejects.toMatchObject({ code: "table.limit" });
      await table().transact([...others.slice(1), stamp]);
      await expect(table().transact([...others.slice(0, 1), stamp])).rejects.toMatchObject({
        failed: [1, 2],
      });
      expect(await table().get({ pk, sk: "S0" })).toBeUndefined();
    });
  });
}
