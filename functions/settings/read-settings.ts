import { getDocument } from "../db/documents.ts";
import { settingsKey } from "../db/keys.ts";
import type { Table } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import type { Concern, Stored } from "./settings-documents.ts";

/** What is set, as it stands in the table. */
export const readSettings = async <T extends Record<string, readonly unknown[]>>(
  { table }: Pick<Deps, "table">,
  { name, documents, none }: Concern<T>,
): Promise<Stored<T>> => (await getDocument(table, documents, settingsKey(name))) ?? none;

/** How long a process judges by what it read: another may have changed it meanwhile. */
const patience = 30_000;

type Kept = { readAt: number; stored: Promise<unknown> };
const kept = new WeakMap<Table, Map<string, Kept>>();

const keptOf = (table: Table): Map<string, Kept> => {
  const known = kept.get(table) ?? new Map<string, Kept>();
  kept.set(table, known);
  return known;
};

/**
 * What is set, read again after half a minute: for what judges and renders by it. The same object as long as it is not
 * changed, so that what is made of it can be kept.
 */
export const currentSettings = <T extends Record<string, readonly unknown[]>>(
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

/** Has this process judge by the newest settings at once. */
export const forgetSettings = ({ table }: Pick<Deps, "table">, { name }: { name: string }): void => {
  kept.get(table)?.delete(name);
};
