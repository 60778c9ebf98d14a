import { describe, expect, test } from "vitest";
import { compile } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { createRandom } from "../problem/random.ts";
import { createArrangement } from "./arrangement.ts";
import { createMoveDraws } from "./draw-moves.ts";
import { createMeetingPools } from "./meeting-pools.ts";
import { arrangePenalties } from "./penalties.ts";

const DRAWS = 2_000;

/** A buyer with three suppliers in these slots of a day of eight (-1: none), and how often each move is drawn. */
const drawn = (slotOf: readonly number[], kind: "drawSwap" | "drawInsertion") => {
  const instance = compile(
    parseProblem({
      slots: Array.from({ length: 8 }, (_, t) => ({ id: `${t}` })),
      tables: 1,
      participants: ["buyer", "f0", "f1", "f2"].map((id) => ({ id })),
      meetings: slotOf.map((_, m) => ({ id: `m${m}`, participants: ["buyer", `f${m}`] })),
    }),
  );
  const arrangement = createArrangement(instance, arrangePenalties(instance));
  arrangement.load(slotOf);
  const pools = createMeetingPools(arrangement.slots, () => true);
  const draws = createMoveDraws(arrangement, pools, createRandom(7));
  const times = { meeting: new Map<number, number>(), target: new Map<number, number>() };
  for (let k = 0; k < DRAWS; k++) {
    const { meeting, target } = draws[kind]();
    times.meeting.set(meeting, (times.meeting.get(meeting) ?? 0) + 1);
    times.target.set(target, (times.target.get(target) ?? 0) + 1);
  }
  return times;
};
const most = (times: ReadonlyMap<number, number>): number[] =>
  [...times].sort(([, a], [, b]) => b - a).map(([key]) => key);

describe("moves that are drawn", () => {
  test("for an insertion: any waiting meeting, and a slot that is mostly next to a busy one", () => {
    const { meeting, target } = drawn([3, -1, -1], "drawInsertion");
    expect([...meeting.keys()].sort()).toEqual([1, 2]);
    expect(most(target).slice(0, 2).sort()).toEqual([2, 4]);
    expect([...target.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("for a swap: any placed meeting, where nobody has a break", () => {
    const { meeting, target } = drawn([2, 3, -1], "drawSwap");
    expect([...meeting.keys()].sort()).toEqual([0, 1]);
    expect(target.size).toBe(8);
  });

  test("for a swap: above all the meeting that would close a break, where there is one", () => {
    const { meeting, target } = drawn([0, 1, 5], "drawSwap");
    expect(most(meeting)[0]).toBe(2);
    expect(most(target)[0]).toBe(2);
  });
});
