import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../problem/instance.ts";
import type { Problem } from "../problem/problem.ts";
import { sidesOf } from "../problem/sides.ts";
import { seat } from "./tables.ts";

const ids = (prefix: string, number: number) => Array.from({ length: number }, (_, k) => `${prefix}${k}`);

type Placed = { problem: Problem; slotOf: number[] };

/** A day of two sides in which the meetings have slots; at most as many in each as there are tables. */
const placed = (
  tables: fc.Arbitrary<number>,
  seated: fc.Arbitrary<"f" | "a" | undefined>,
): fc.Arbitrary<Placed> =>
  fc
    .record({
      suppliers: fc.integer({ min: 1, max: 3 }),
      buyers: fc.integer({ min: 2, max: 4 }),
      slots: fc.integer({ min: 2, max: 4 }),
      tables,
      seated,
      wishes: fc.array(fc.record({ f: fc.nat(2), a: fc.nat(3), t: fc.nat(3) }), {
        minLength: 2,
        maxLength: 9,
      }),
    })
    .map(({ suppliers, buyers, slots, tables, seated, wishes }) => {
      const meetings: Problem["meetings"] = [];
      const slotOf: number[] = [];
      for (const { f, a, t } of wishes) {
        const participants = [`f${f % suppliers}`, `a${a % buyers}`];
        const here = meetings.filter((_, m) => slotOf[m] === t % slots);
        const isTaken = here.some((other) => other.participants.some((who) => participants.includes(who)));
        if (isTaken || here.length === tables) continue;
        slotOf.push(t % slots);
        meetings.push({ id: `m${meetings.length}`, participants });
      }
      const side = seated === "f" ? ids("f", suppliers) : ids("a", buyers);
      const problem: Problem = {
        slots: ids("s", slots).map((id) => ({ id })),
        tables,
        participants: [...ids("f", suppliers), ...ids("a", buyers)].map((id) => ({ id })),
        meetings,
        ...(seated ? { seated: side } : {}),
      };
      return { problem, slotOf };
    });

/** The tables of each person's day, in order. */
const tablesOf = ({ problem, slotOf }: Placed, tableOf: ArrayLike<number>): Map<string, number[]> =>
  new Map(
    problem.participants.map(({ id }) => [
      id,
      [...problem.meetings.keys()]
        .filter((m) => problem.meetings[m]?.participants.includes(id))
        .sort((a, b) => (slotOf[a] ?? 0) - (slotOf[b] ?? 0))
        .map((m) => tableOf[m] ?? -1),
    ]),
  );

const changesOf = (day: Placed, tableOf: ArrayLike<number>): number =>
  [...tablesOf(day, tableOf).values()].reduce(
    (sum, own) => sum + own.filter((table, k) => k > 0 && table !== own[k - 1]).length,
    0,
  );

/** The fewest changes of any seating that `accepts`, by trying every one. */
const fewestChanges = (day: Placed, accepts: (tableOf: readonly number[]) => boolean): number => {
  let best = Number.POSITIVE_INFINITY;
  const tableOf: number[] = [];
  const choose = (m: number): void => {
    if (m === day.slotOf.length) {
      if (accepts(tableOf)) best = Math.min(best, changesOf(day, tableOf));
      return;
    }
    for (let table = 0; table < day.problem.tables; table++) {
      if (tableOf.some((other, n) => n < m && other === table && day.slotOf[n] === day.slotOf[m])) continue;
      tableOf[m] = table;
      choose(m + 1);
      tableOf.length = m;
    }
  };
  choose(0);
  return best;
};

/** Each of a side keeps one table all day, which is nobody else's. */
const isSeated = (day: Placed, prefix: string, tableOf: ArrayLike<number>): boolean => {
  const own = [...tablesOf(day, tableOf)].flatMap(([id, tables]) =>
    id.startsWith(prefix) && tables.length > 0 ? [[...new Set(tables)]] : [],
  );
  return own.every((tables) => tables.length === 1) && new Set(own.flat()).size === own.length;
};

describe("a side that has at most as many members as there are tables", () => {
  test.each(["f", "a"] as const)(
    "keeps one table each all day where it is the one that sits (%s), and the others change as little as that lets them",
    (side) => {
      fc.assert(
        fc.property(placed(fc.constant(4), fc.constant(side)), (day) => {
          const { tableOf, changes } = seat(compile(day.problem), day.slotOf);
          expect(isSeated(day, side, tableOf)).toBe(true);
          expect(changes).toBe(changesOf(day, tableOf));
          fc.pre(day.slotOf.length <= 6);
          expect(changes).toBe(fewestChanges(day, (one) => isSeated(day, side, one)));
        }),
        { numRuns: 60 },
      );
    },
  );

  test("sits without being told to: in each meeting one of the two never changes table", () => {
    fc.assert(
      fc.property(placed(fc.constant(4), fc.constant(undefined)), (day) => {
        const { tableOf } = seat(compile(day.problem), day.slotOf);
        const own = tablesOf(day, tableOf);
        for (const { participants } of day.problem.meetings)
          expect(participants.some((who) => new Set(own.get(who)).size === 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test("where no side fits, tables change as little as brute force finds", () => {
  fc.assert(
    fc.property(placed(fc.integer({ min: 1, max: 2 }), fc.constant(undefined)), (day) => {
      const side = sidesOf(compile(day.problem)) ?? [];
      const met = new Set(day.problem.meetings.flatMap(({ participants }) => participants));
      const sitting = day.problem.participants.filter(({ id }, p) => side[p] === 0 && met.has(id));
      fc.pre(sitting.length > day.problem.tables);
      const { changes } = seat(compile(day.problem), day.slotOf);
      expect(changes).toBe(fewestChanges(day, () => true));
    }),
    { numRuns: 200 },
  );
});
