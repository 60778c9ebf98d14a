import type { ChangeFeed, Item, Key, Page, Query, Table, Write } from "../../functions/platform/db/table.ts";

/** A table under test, with a clock that the test moves (epoch milliseconds). */
export type Opened = { table: Table; feed: ChangeFeed; clock: { now: number }; close(): void };

/** Opens a new, empty table. */
export type Open = () => Promise<Opened>;

/** Far enough in the future for DynamoDB Local to remove nothing by its own clock. */
export const startOfTests = Date.UTC(2100, 0, 1);

let partitions = 0;

/** A partition that no other test uses. */
export function newPartition(): string {
  partitions += 1;
  return `TEST#${partitions}`;
}

export const create = (key: Key, doc: unknown = {}, more: Partial<Item> = {}): Write => ({
  type: "put",
  item: { ...key, doc, ...more },
  expect: "absent",
});

export const replace = (key: Key, version: number, doc: unknown = {}, more: Partial<Item> = {}): Write => ({
  type: "put",
  item: { ...key, doc, ...more },
  expect: version,
});

/** Creates items, however many. */
export async function createAll(table: Table, writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += 100) await table.transact(writes.slice(from, from + 100));
}

/** Every page of a query, read to the end. */
export async function everyPage(table: Table, query: Query): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query(cursor === undefined ? query : { ...query, cursor });
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}

export async function sortKeys(table: Table, query: Query): Promise<string[]> {
  const pages = await everyPage(table, query);
  return pages.flatMap((page) => page.items.map((item) => item.sk));
}
