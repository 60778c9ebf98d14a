import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOf, faultsOf } from "../../../tests/planning/cost.ts";
import { smallProblem, smallShared } from "../../../tests/planning/small-problems.ts";
import { compile, type Instance } from "../problem/instance.ts";
import { type Arrangement, createArrangement } from "./arrangement.ts";
import { createInsertions } from "./insertions.ts";
import { createMeetingPools } from "./meeting-pools.ts";
import { arrangePenalties, type Penalties } from "./penalties.ts";

type Step = { kind: "place" | "remove" | "swap" | "insert"; m: number; t: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("place", "remove", "swap", "insert"),
    m: fc.nat(4),
    t: fc.nat(4),
  }),
  { maxLength: 30 },
);

/** Every fault costs something else, so that none can hide behind another. */
const penaltiesOf = (instance: Instance): Penalties => ({
  ...arrangePenalties(instance),
  forbidden: 5,
  overflow: 7,
  order: 11,
  spread: 2,
  shortfall: 3,
  unplaced: Float64Array.from(instance.required, (one, m) => 13 * one + m),
});

const isFree = (arrangement: Arrangement, m: number, t: number): boolean =>
  [arrangement.instance.first[m] ?? 0, arrangement.instance.second[m] ?? 0].every(
    (row) => arrangement.meetingAt(row, t) < 0,
  ) &&
  (arrangement.instance.groupsOf[m] ?? []).every(
    (g) => arrangement.inGroup(g, t).length < (arrangement.instance.groups[g]?.most ?? 0),
  );

/** Walks through placements; `check` is called with what a step said that it would cost. */
const walk = (instance: Instance, walked: readonly Step[], check: Check): void => {
  const penalties = penaltiesOf(instance);
  const arrangement = createArrangement(instance, penalties);
  const pools = createMeetingPools(arrangement.slots, () => true);
  const { proposeInsertion, applyInsertion } = createInsertions(arrangement, penalties, pools);
  for (const { kind, m: drawn, t: slot } of walked) {
    const m = drawn % instance.meetings;
    const t = slot % instance.slots;
    const isPlaced = arrangement.slotOf(m) >= 0;
    const before = arrangement.slots.slice();
    let said: number | undefined;
    if (kind === "place" && !isPlaced && isFree(arrangement, m, t)) {
      arrangement.place(m, t);
      pools.toPlaced(m);
    } else if (kind === "remove" && isPlaced) {
      arrangement.remove(m);
      pools.toWaiting(m);
    } else if (kind === "swap" && isPlaced && arrangement.slotOf(m) !== t) {
      said = arrangement.proposeSwap(m, t, Number.POSITIVE_INFINITY);
      arrangement.applySwap();
    } else if (kind === "insert" && !isPlaced) {
      said = proposeInsertion(m, t);
      if (Number.isFinite(said)) applyInsertion(m, t);
    }
    check({ kind, penalties, arrangement, before, said });
  }
};
type Walked = {
  kind: Step["kind"];
  penalties: Penalties;
  arrangement: Arrangement;
  before: Int32Array;
  said: number | undefined;
};
type Check = (walked: Walked) => void;

const everyWalk = (check: (instance: Instance, walked: Walked) => void): void =>
  fc.assert(
    fc.property(fc.oneof(smallProblem, smallShared), steps, (problem, walked) => {
      const instance = compile(problem);
      walk(instance, walked, (one) => check(instance, one));
    }),
    { numRuns: 500 },
  );

describe("an arrangement", () => {
  test("counts at each step what is wrong with it as if counted from scratch", () => {
    everyWalk((instance, { penalties, arrangement }) => {
      const { idleSlots: _, ...faults } = faultsOf(instance, penalties, arrangement.slots);
      expect(arrangement.total).toEqual(faults);
    });
  });

  test("says what a swap or an insertion costs before it is made", () => {
    everyWalk((instance, { kind, penalties, arrangement, before, said }) => {
      if (said === undefined || !Number.isFinite(said)) return;
      const changed = [...before.keys()].filter((m) => before[m] !== arrangement.slotOf(m));
      const isOrderedPair = changed.some((m) => changed.some((other) => instance.before[m]?.includes(other)));
      // An insertion counts the order between the meetings that it exchanges as if all of them stayed.
      if (kind === "insert" && isOrderedPair) return;
      const costs = costOf(instance, penalties, arrangement.slots) - costOf(instance, penalties, before);
      expect(said).toBeCloseTo(costs, 6);
    });
  });

  test("never has anybody in more meetings at once than people who come, nor a group in more than it may", () => {
    everyWalk((instance, { arrangement }) => {
      const held = new Map<string, number>();
      const hold = (key: string) => held.set(key, (held.get(key) ?? 0) + 1).get(key) ?? 0;
      arrangement.slots.forEach((t, m) => {
        if (t < 0) return;
        for (const row of [instance.first[m] ?? 0, instance.second[m] ?? 0]) {
          const most = instance.capacity[row] ?? 0;
          expect(hold(`person ${row} ${t}`)).toBeLessThanOrEqual(most);
          expect(arrangement.meetingAt(row, t)).toBe(most === 1 ? m : -1);
        }
        for (const g of instance.groupsOf[m] ?? []) {
          expect(hold(`group ${g} ${t}`)).toBeLessThanOrEqual(instance.groups[g]?.most ?? 0);
          expect(arrangement.inGroup(g, t)).toContain(m);
        }
      });
      instance.groups.forEach((_, g) => {
        for (let t = 0; t < instance.slots; t++)
          expect(arrangement.inGroup(g, t).length).toBe(held.get(`group ${g} ${t}`) ?? 0);
      });
    });
  });

  test("lists those whose day has a break", () => {
    everyWalk((instance, { arrangement }) => {
      const busyIn = (p: number) =>
        [...Array(instance.slots).keys()].filter((t) => arrangement.meetingAt(p, t) >= 0);
      const broken = [...Array(instance.people).keys()].filter((p) =>
        busyIn(p).some((t, k, day) => k > 0 && t > (day[k - 1] ?? 0) + 1),
      );
      expect([...arrangement.broken].sort()).toEqual(broken);
    });
  });

  test("is replaced whole by another placement", () => {
    everyWalk((instance, { penalties, arrangement, before }) => {
      const loaded = createArrangement(instance, penalties);
      loaded.load(before);
      loaded.load(arrangement.slots);
      expect(loaded.slots).toEqual(arrangement.slots);
      expect(loaded.total).toEqual(arrangement.total);
    });
  });
});
