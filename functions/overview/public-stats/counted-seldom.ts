import type { Table } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";

/** Counting reads many items and anybody may ask for it, so a figure may be ten minutes old. */
const KEPT = 10 * 60_000;

/** Caches a count for ten minutes in each process, by the key that it is about. */
export const countedSeldom = <D extends Pick<Deps, "table" | "now">, F>(
  count: (deps: D, about: string) => Promise<F>,
) => {
  const kept = new WeakMap<Table, Map<string, { until: number; figures: Promise<F> }>>();
  return async (deps: D, about = ""): Promise<F> => {
    const ofTable = kept.get(deps.table) ?? new Map();
    kept.set(deps.table, ofTable);
    const now = Date.parse(deps.now());
    const before = ofTable.get(about);
    if (before && now < before.until) return before.figures;
    const figures = count(deps, about);
    ofTable.set(about, { until: now + KEPT, figures });
    // A failed count is not cached.
    figures.catch(() => ofTable.delete(about));
    return figures;
  };
};
