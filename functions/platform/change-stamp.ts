import * as z from "zod";
import { everyItem } from "./db/documents.ts";
import { changeKey, changesOf } from "./db/keys/changes.ts";
import { epochSeconds } from "./db/limits.ts";
import { type RecentWrites, recentWritesOf } from "./db/recent-writes.ts";
import type { Key, Table, Write, Written } from "./db/table.ts";
import type { Deps } from "./deps.ts";

/** How long an index may lag, and far longer than any does: seconds for which what was written is told. */
const toldFor = 3_600;

const stampSchema = z.object({ at: z.iso.datetime() });

const entry = z.string().optional();
const changeSchema = z.object({
  written: z.array(
    z.object({
      ...{ pk: z.string(), sk: z.string(), version: z.int() },
      ...{ gsi1pk: entry, gsi1sk: entry, gsi2pk: entry, gsi2sk: entry },
    }),
  ),
});

/**
 * How readers that keep what they read know that it changed: a number that each change moves in its own transaction, and
 * what those transactions wrote. Both are read by their keys, so they are right at once, while an index may still show
 * what was there before: whoever keeps what an index shows reads it with these writes (`everyDocument`).
 */
export const changeStamp = (key: Key) => {
  /** What was read last of each table: after a large import there is much of it, and each page would read it again. */
  const known = new WeakMap<Table, { version: number; at: string; recent: RecentWrites }>();

  return {
    /** The number, 0 before the first change; and what tells it from the same number of another table. */
    async read({ table }: Pick<Deps, "table">): Promise<{ version: number; since: unknown }> {
      const stored = await table.get(key);
      return { version: stored?.version ?? 0, since: stored?.doc };
    },

    /** The write that accompanies every change; it counts for two. */
    async changed({ table, now }: Pick<Deps, "table" | "now">): Promise<Write> {
      const version = (await table.get(key))?.version ?? 0;
      const at = now();
      return {
        type: "put",
        item: { ...key, doc: { at } },
        expect: version || "absent",
        record: {
          ...changeKey(key, { version: version + 1, at }),
          expiresAt: epochSeconds(Date.parse(at)) + toldFor,
        },
      };
    },

    /** What was written last, by item. To be read after the number. */
    async recentWrites({ table }: Pick<Deps, "table">): Promise<RecentWrites> {
      const stored = await table.get(key);
      if (!stored) return recentWritesOf([]);
      const { version } = stored;
      const { at } = stampSchema.parse(stored.doc);
      const before = known.get(table);
      if (before?.version === version && before.at === at) return before.recent;
      const writes: Written[] = [];
      const since = new Date(Date.parse(at) - toldFor * 1_000).toISOString();
      for await (const { doc } of everyItem(table, changesOf(key, since)))
        writes.push(...changeSchema.parse(doc).written);
      const recent = recentWritesOf(writes);
      known.set(table, { version, at, recent });
      return recent;
    },
  };
};
