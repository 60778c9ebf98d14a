import { isDeepStrictEqual } from "node:util";
import { type Item, type Table, TransactionRefused, type Write } from "../platform/db/table.ts";
import { lineOf } from "./summary.ts";

export type NewItem = Omit<Item, "version">;
export type Stored = { written: number; alike: number };

/** An item with the same key is already stored with another content. */
export class ForeignItem extends Error {}

/** Below the limits of a transaction: 100 writes and 4 MB. */
const mostItems = 100;
const mostBytes = 3_000_000;

const putNew = (item: NewItem): Write => ({ type: "put", item, expect: "absent" });

/** Checks that items stored already are the same. Throws ForeignItem. */
const requireAlike = async (table: Table, items: readonly NewItem[]): Promise<void> => {
  const found = await table.batchGet(items);
  const known = new Map(found.map((item) => [`${item.pk} ${item.sk}`, item]));
  for (const item of items) {
    const there = known.get(`${item.pk} ${item.sk}`);
    if (!there || !isDeepStrictEqual(lineOf(there), lineOf({ ...item, version: 1 })))
      throw new ForeignItem(`${item.pk} ${item.sk}`);
  }
};

const storeBatch = async (table: Table, batch: readonly NewItem[]): Promise<Stored> => {
  try {
    await table.transact(batch.map(putNew));
    return { written: batch.length, alike: 0 };
  } catch (error) {
    if (!(error instanceof TransactionRefused)) throw error;
    const refused = new Set(error.failed);
    await requireAlike(
      table,
      batch.filter((_, position) => refused.has(position)),
    );
    const left = batch.filter((_, position) => !refused.has(position));
    const rest = left.length === 0 ? { written: 0, alike: 0 } : await storeBatch(table, left);
    return { written: rest.written, alike: rest.alike + refused.size };
  }
};

/**
 * Stores missing items; those already stored must be the same, so that an interrupted import can be resumed
 * and two stores are never mixed. Throws ForeignItem.
 */
export const storeItems = async (table: Table, items: AsyncIterable<NewItem>): Promise<Stored> => {
  const total: Stored = { written: 0, alike: 0 };
  let batch: NewItem[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const { written, alike } = await storeBatch(table, batch);
    total.written += written;
    total.alike += alike;
    batch = [];
    bytes = 0;
  };
  for await (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (batch.length === mostItems || bytes + size > mostBytes) await flush();
    batch.push(item);
    bytes += size;
  }
  await flush();
  return total;
};
