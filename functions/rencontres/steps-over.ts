import type { Write } from "../db/table.ts";
import { mostWritesOfStep, type Step, type Stepper } from "./run-series.ts";

/** Things to write for one item of a series: a meeting, a participant. */
export type Unit = { id: string; writes: readonly Write[] };

/** One pass over the items of a series; a series may pass over its meetings, then over its participants. */
export type Pass = { name: string; units: readonly Unit[] };

const firstUnits = (units: readonly Unit[]): Unit[] => {
  const taken: Unit[] = [];
  let count = 0;
  for (const unit of units) {
    count += unit.writes.length;
    if (taken.length > 0 && count > mostWritesOfStep) break;
    taken.push(unit);
  }
  return taken;
};

/**
 * The steps of a series that passes over items in the order of their ids, as many at a time as a transaction holds. The
 * cursor is `pass:id` of the last item done, so that an item that has gone meanwhile is no trouble. `finish` gives the
 * writes of the last step.
 */
export const stepsOver = (
  passes: readonly Pass[],
  finish: () => Promise<readonly Write[]> = async () => [],
): Stepper => {
  const ordered = passes.map(({ name, units }) => ({
    name,
    units: units.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }));
  return async (cursor): Promise<Step> => {
    const [name = "", done = ""] = cursor.split(":");
    const start = Math.max(
      0,
      ordered.findIndex((pass) => pass.name === name),
    );
    for (const [i, pass] of ordered.entries()) {
      if (i < start) continue;
      const left = pass.name === name ? pass.units.filter(({ id }) => id > done) : pass.units;
      const taken = firstUnits(left);
      const last = taken.at(-1);
      if (last) return { writes: taken.flatMap(({ writes }) => writes), next: `${pass.name}:${last.id}` };
    }
    return { writes: await finish() };
  };
};
