import { describe, expect, test } from "vitest";
import { compile } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { negate, positive } from "../solver/literal.ts";
import { Solver } from "../solver/solver.ts";
import { fewestMoves, fewestOut, withoutTable } from "./fewest-moves.ts";
import { buildMoveModel, type Day, slotsToChoose } from "./move-model.ts";

/** a meets f0, f1 and f2; m2 is required and has no place yet. Slot 0 is over. */
const day = (changes: Partial<Day> = {}): Day => ({
  instance: compile(
    parseProblem({
      slots: [{ id: "0" }, { id: "1" }, { id: "2" }, { id: "3" }],
      tables: 2,
      participants: [{ id: "a" }, { id: "f0" }, { id: "f1" }, { id: "f2", unavailable: ["2", "3"] }],
      meetings: ["f0", "f1", "f2"].map((id, m) => ({
        id: `m${m}`,
        participants: ["a", id],
        required: m === 2,
      })),
    }),
  ),
  stays: Int32Array.of(0, 1, -1),
  needed: [2],
  open: Uint8Array.of(0, 1, 1, 1),
  tables: Int32Array.of(2, 2, 2, 2),
  ...changes,
});

describe("the fewest moves", () => {
  test("make place for a required meeting, whatever the ways to do so", () => {
    const answers = fewestMoves(day()).map((slotOf) => [...slotOf]);
    // Only slot 1 suits f2: so f1 goes to slot 2 or 3, or is left out, and the past stays.
    for (const [past, , needed] of answers) expect([past, needed]).toEqual([0, 1]);
    for (const [, moved] of answers) expect([-1, 2, 3]).toContain(moved);
  });

  test("are none where nothing has to move", () => {
    const answers = fewestMoves(day({ stays: Int32Array.of(0, 2, -1) }));
    expect(answers.map((slotOf) => [...slotOf])).toEqual([[0, 2, 1]]);
  });

  test("are at least as many as meetings that have lost their table", () => {
    const tables = Int32Array.of(2, 0, 2, 2);
    expect(withoutTable(day({ tables }))).toBe(1);
    // Tables lost in a slot that is over move nobody.
    expect(withoutTable(day({ tables: Int32Array.of(0, 2, 2, 2) }))).toBe(0);
    for (const slotOf of fewestMoves(day({ tables, needed: [], stays: Int32Array.of(0, 1, -1) })))
      expect(slotOf[1]).not.toBe(1);
  });
});

test("a meeting may have the slots to come that suit both, but what is past stays", () => {
  expect(slotsToChoose(day(), 0)).toEqual([0]);
  expect(slotsToChoose(day(), 1)).toEqual([1, 2, 3]);
  expect(slotsToChoose(day(), 2)).toEqual([1]);
});

describe("the model of a day", () => {
  test("has a literal for each meeting to come that can stay, and for each required one", () => {
    const { meetings, stay, stayOf, wanted } = buildMoveModel(day());
    expect(meetings).toEqual([0, 1, 2]);
    expect(stay.map((literal) => stayOf.get(literal))).toEqual([1]);
    expect(wanted).toHaveLength(1);
  });

  test("holds nobody in two meetings at once", () => {
    const { solver, stay, wanted, decode } = buildMoveModel(day());
    expect(solver.solve([...stay, ...wanted], 1_000)).toBe("no");
    expect(solver.solve(wanted, 1_000)).toBe("yes");
    const slotOf = decode();
    expect([slotOf[0], slotOf[2]]).toEqual([0, 1]);
    expect(slotOf[1]).not.toBe(1);
  });

  test("has no more meetings in a slot than tables", () => {
    const { solver, wanted } = buildMoveModel(day({ tables: Int32Array.of(2, 0, 2, 2) }));
    expect(solver.solve(wanted, 1_000)).toBe("no");
  });

  test("keeps the order of meetings, where both take place", () => {
    const { instance, ...rest } = day();
    const before = [[], [], [1]];
    const { solver, wanted, decode } = buildMoveModel({ ...rest, instance: { ...instance, before } });
    // f1 would have to come before slot 1, which is the only one of f2: so f1 is left out.
    expect(solver.solve(wanted, 1_000)).toBe("yes");
    expect([...decode()]).toEqual([0, -1, 1]);
  });
});

describe("the fewest literals that have to be left out", () => {
  /** Of three variables at most one is true. */
  const atMostOne = () => {
    const solver = new Solver();
    const literals = Array.from({ length: 3 }, () => positive(solver.newVariable()));
    solver.addAtMost(literals, 1);
    return { solver, literals };
  };

  test("are found, with an assumption under which no more are", () => {
    const { solver, literals } = atMostOne();
    const guard = fewestOut(solver, literals, { least: 0, most: 3, under: [] });
    expect(guard).toBeDefined();
    expect(solver.solve([guard ?? 0, ...literals.slice(1).map(negate)], 1_000)).toBe("yes");
    expect(solver.solve([guard ?? 0, ...literals.map(negate)], 1_000)).toBe("no");
  });

  test("are not looked for beyond the most", () => {
    const { solver, literals } = atMostOne();
    expect(fewestOut(solver, literals, { least: 0, most: 1, under: [] })).toBeUndefined();
  });
});
