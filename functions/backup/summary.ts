import { createHash } from "node:crypto";
import type { Item } from "../platform/db/table.ts";

/** JSON with sorted keys, so that stores with another order produce the same text. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
};

/** An item as a line of an export, without its version, which each store counts for itself. */
export const lineOf = ({ version: _version, ...item }: Item): string => JSON.stringify(canonical(item));

export type Summary = {
  items: number;
  /** Number of items of each kind, by the first words of their partition and sort key. */
  kinds: Record<string, number>;
  /** SHA-256 of the sorted hashes of the lines, so that the order of lines does not matter. */
  checksum: string;
};

/** Partitions whose sort keys are days, years and ids: their own name tells what they hold. */
const namedByPartition = ["AUDIT", "CLAUSE_PAST", "SAME_PERSON"];

const kindOf = ({ pk, sk }: Pick<Item, "pk" | "sk">): string => {
  const [partition = ""] = pk.split("#");
  if (namedByPartition.includes(partition)) return partition;
  return partition === "CLAIM" ? pk.split("#").slice(0, 2).join("#") : (sk.split("#")[0] ?? sk);
};

/** Counts items and sums up their content, one after the other. */
export const summing = () => {
  const hashes: string[] = [];
  const kinds = new Map<string, number>();
  return {
    add: (item: Pick<Item, "pk" | "sk">, line: string): void => {
      hashes.push(createHash("sha256").update(line).digest("base64"));
      const kind = kindOf(item);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
    summary: (): Summary => ({
      items: hashes.length,
      kinds: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
      checksum: createHash("sha256").update(hashes.toSorted().join("\n")).digest("hex"),
    }),
  };
};
