import { getDocument } from "../platform/db/documents.ts";
import { settingsKey } from "../platform/db/keys/settings.ts";
import type { Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import type { Concern, Stored, Values } from "./settings-documents.ts";

/** The settings as stored in the table. */
export const readSettings = async <T extends Values>(
  { table }: Pick<Deps, "table">,
  { name, documents, none }: Concern<T>,
): Promise<Stored<T>> => (await getDocument(table, documents, settingsKey(name))) ?? none;

/**
 * How long a process may use cached settings, in milliseconds: another process may have changed them
 * meanwhile.
 */
const patience = 30_000;

type Kept = { readAt: number; stored: Promise<unknown> };
const kept = new WeakMap<Table, Map<string, Kept>>();

const keptOf = (table: Table): Map<string, Kept> => {
  const known = kept.get(table) ?? new Map<string, Kept>();
  kept.set(table, known);
  return known;
};

/**
 * The settings, read again after half a minute, for rules and rendering. The same object as long as it is not
 * changed, so that results derived from it can be cached.
 */
export const currentSettings = <T extends Values>(
  deps: Pick<Deps, "table" | "now">,
  concern: Concern<T>,
): Promise<Stored<T>> => {
  const known = keptOf(deps.table);
  const now = Date.parse(deps.now());
  const before = known.get(concern.name);
  if (before && Math.abs(now - before.readAt) < patience) return before.stored as Promise<Stored<T>>;
  const earlier = before?.stored.catch(() => undefined) as Promise<Stored<T> | undefined> | undefined;
  const stored = Promise.all([readSettings(deps, concern), earlier]).then(([next, last]) =>
    last?.version === next.version ? last : next,
  );
  known.set(concern.name, { readAt: now, stored });
  stored.catch(() => known.delete(concern.name));
  return stored;
};

/** Makes this process use the newest settings at once. */
export const forgetSettings = ({ table }: Pick<Deps, "table">, { name }: { name: string }): void => {
  kept.get(table)?.delete(name);
};
