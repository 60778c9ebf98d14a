import { describe, expect, test } from "vitest";
import { compile } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { createRandom } from "../problem/random.ts";
import { createArrangement } from "./arrangement.ts";
import { createBreakCloser } from "./close-break.ts";
import { arrangePenalties } from "./penalties.ts";

/** A buyer who meets somebody else in each of these slots of a day. */
const buyerBusyIn = (busy: readonly number[], slots: number) => {
  const suppliers = busy.map((t) => `supplier ${t}`);
  const instance = compile(
    parseProblem({
      slots: Array.from({ length: slots }, (_, t) => ({ id: `${t}` })),
      tables: 1,
      participants: ["buyer", ...suppliers].map((id) => ({ id })),
      meetings: suppliers.map((id) => ({ id, participants: ["buyer", id], required: true })),
    }),
  );
  const arrangement = createArrangement(instance, arrangePenalties(instance));
  busy.forEach((t, m) => {
    arrangement.place(m, t);
  });
  return arrangement;
};

/** Each move that is drawn in a thousand, as « from > to », most often drawn first. */
const movesOf = (busy: readonly number[], slots: number): string[] => {
  const closeBreak = createBreakCloser(buyerBusyIn(busy, slots), createRandom(1));
  const times = new Map<string, number>();
  for (let k = 0; k < 1_000; k++) {
    const { meeting, target } = closeBreak(0);
    const move = `${busy[meeting]} > ${target}`;
    times.set(move, (times.get(move) ?? 0) + 1);
  }
  return [...times].sort(([, one], [, other]) => other - one).map(([move]) => move);
};

describe("a move that would close a break", () => {
  test("brings the meeting that stands apart beside the others, on either side", () => {
    expect(movesOf([2, 3, 4, 8], 10).slice(0, 2).sort()).toEqual(["8 > 1", "8 > 5"]);
  });

  test("fills the gap inside a window with the meeting outside it", () => {
    expect(movesOf([0, 1, 3, 4], 5).slice(0, 2).sort()).toEqual(["0 > 2", "4 > 2"]);
  });

  test("stays inside the day", () => {
    expect(movesOf([0, 3], 4).slice(0, 2).sort()).toEqual(["0 > 2", "3 > 1"]);
  });

  test("draws any meeting of the person from time to time, and always an idle slot", () => {
    const moves = movesOf([2, 3, 4, 8], 10);
    expect(new Set(moves.map((move) => move.split(" ")[0]))).toEqual(new Set(["2", "3", "4", "8"]));
    expect(new Set(moves.map((move) => move.split(" ")[2]))).toEqual(new Set(["1", "5"]));
  });
});
