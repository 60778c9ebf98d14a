import type { AccessPattern, Item, Key } from "../table.ts";
import { type Index2, inIndex2 } from "./key-parts.ts";

/** Partitions over which due items are spread, so that no index partition is hot. */
const shards = ["0", "1", "2", "3"].map((shard) => inIndex2(`DUE#${shard}`));
const shardOf = (id: string): string =>
  shards[(id.charCodeAt(id.length - 1) || 0) % shards.length]?.pk ?? "DUE#0";

/** Schedules a document for the clock at `at`; the clock passes it to the handler of its kind. */
export const dueIndex = (kind: string, id: string, at: string): Index2 => ({
  gsi2pk: shardOf(id),
  gsi2sk: `${at}#${kind}#${id}`,
});

/** All items due by that instant, included, of any kind, oldest first: one query per shard. */
export const dueUntil = (now: string): AccessPattern[] =>
  shards.map((shard) => ({ ...shard, sk: { to: `${now}$` } }));

/** The content of a due entry. */
export const dueEntryOf = ({ gsi2sk = "" }: Item): { at: string; kind: string; id: string } => {
  const [at = "", kind = "", id = ""] = gsi2sk.split("#");
  return { at, kind, id };
};

/** Progress of the clock's daily work. */
export const clockKey: Key = { pk: "CLOCK", sk: "DAILY" };
