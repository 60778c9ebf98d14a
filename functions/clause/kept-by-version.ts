import { clauseVersion } from "../platform/clause-stamp.ts";
import type { Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

type Kept<T> = { version: number; values: Map<string, Promise<T>> };

/**
 * What a process has read or counted of the clause, kept until something that counts changes: each value is made once a
 * change, the oldest is let go where there are too many, and one that failed is made again.
 */
export const keptByVersion = <T>(most: number) => {
  const ofTables = new WeakMap<Table, Kept<T>>();
  return async (deps: Pick<Deps, "table">, key: string, make: () => Promise<T>): Promise<T> => {
    // Read before the lines: what changes meanwhile is read now, and once more the next time.
    const version = await clauseVersion(deps);
    let kept = ofTables.get(deps.table);
    if (kept === undefined || kept.version < version) {
      kept = { version, values: new Map() };
      ofTables.set(deps.table, kept);
    }
    const { values } = kept;
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make();
    values.set(key, made);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    made.catch(() => {
      if (values.get(key) === made) values.delete(key);
    });
    return made;
  };
};
