import { boundsOf, compareKeys, isWithin } from "./sort-range.ts";
import type { AccessPattern, Item, Key, Table, Written } from "./table.ts";

/** What was last written to each item, by {@link nameOfKey}, and those that lie in each partition of an index. */
export type RecentWrites = {
  readonly byName: ReadonlyMap<string, Written>;
  readonly byPartition: ReadonlyMap<string, readonly Written[]>;
};

const nameOfKey = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const partition = (index: "gsi1" | "gsi2", pk: string): string => `${index} ${pk}`;

/** Writes, the oldest first, by what they are looked up by. */
export const recentWritesOf = (writes: readonly Written[]): RecentWrites => {
  const byName = new Map(writes.map((written) => [nameOfKey(written), written]));
  const byPartition = new Map<string, Written[]>();
  for (const written of byName.values())
    for (const index of ["gsi1", "gsi2"] as const) {
      const pk = written[`${index}pk`];
      if (pk === undefined) continue;
      const name = partition(index, pk);
      const there = byPartition.get(name);
      if (there) there.push(written);
      else byPartition.set(name, [written]);
    }
  return { byName, byPartition };
};

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
  if (index === undefined || recent.byName.size === 0) return [...items];
  const shown = new Map(items.map((item) => [nameOfKey(item), item]));
  const isThere = (written: Written) => written.version > 0 && belongs(pattern, written);
  // A version may also be higher: later writes that are not recorded, or an item made again after it was deleted.
  const changed = [...shown].flatMap(([name, item]) => {
    const written = recent.byName.get(name);
    return written && !(isThere(written) && written.version === item.version) ? [written] : [];
  });
  const missing = (recent.byPartition.get(partition(index, pattern.pk)) ?? []).filter(
    (written) => isThere(written) && !shown.has(nameOfKey(written)),
  );
  const late = [...changed, ...missing];
  if (late.length === 0) return [...items];
  const isLate = new Set(late.map(nameOfKey));
  const now = await table.batchGet(late.map(({ pk, sk }) => ({ pk, sk })));
  const sortOf = (item: Item) => item[`${index}sk`] ?? "";
  return [
    ...items.filter((item) => !isLate.has(nameOfKey(item))),
    ...now.filter((item) => belongs(pattern, item)),
  ].sort((a, b) => compareKeys(sortOf(a), sortOf(b)) || compareKeys(a.pk, b.pk) || compareKeys(a.sk, b.sk));
};
