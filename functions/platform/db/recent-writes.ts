import { boundsOf, compareKeys, isWithin } from "./sort-range.ts";
import type { AccessPattern, Item, Key, Table, Written } from "./table.ts";

/** What was last written to each item, by {@link nameOfKey}. */
export type RecentWrites = ReadonlyMap<string, Written>;

export const nameOfKey = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** Whether an item with these entries belongs to an access pattern of an index. */
const belongs = ({ index, pk, sk }: AccessPattern, entries: Partial<Written>): boolean => {
  const bounds = boundsOf(sk);
  const sort = index && entries[`${index}sk`];
  return bounds !== undefined && index !== undefined && sort !== undefined
    ? entries[`${index}pk`] === pk && isWithin(bounds, sort)
    : false;
};

/**
 * The items of an access pattern as its index showed them, brought up to date: an index may show what was there before a
 * write, and where it does not show yet what was written to an item, that item is read by its key. Where it lags behind
 * nothing, nothing is read.
 */
export const broughtUpToDate = async (
  table: Pick<Table, "batchGet">,
  pattern: AccessPattern,
  items: readonly Item[],
  recent: RecentWrites,
): Promise<Item[]> => {
  const { index } = pattern;
  if (index === undefined || recent.size === 0) return [...items];
  const shown = new Map(items.map((item) => [nameOfKey(item), item]));
  const late = [...recent].filter(([name, written]) => {
    const item = shown.get(name);
    // A version may also be higher: later writes that are not recorded, or an item made again after it was deleted.
    return written.version > 0 && belongs(pattern, written)
      ? item?.version !== written.version
      : item !== undefined;
  });
  if (late.length === 0) return [...items];
  const isLate = new Set(late.map(([name]) => name));
  const now = await table.batchGet(late.map(([, { pk, sk }]) => ({ pk, sk })));
  const sortOf = (item: Item) => item[`${index}sk`] ?? "";
  return [
    ...items.filter((item) => !isLate.has(nameOfKey(item))),
    ...now.filter((item) => belongs(pattern, item)),
  ].sort((a, b) => compareKeys(sortOf(a), sortOf(b)) || compareKeys(a.pk, b.pk) || compareKeys(a.sk, b.sk));
};
