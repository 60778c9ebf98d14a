import { describe, expect, test } from "vitest";
import { compile } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { createGrid } from "./grid.ts";
import { createKempeChain } from "./kempe-chain.ts";
import { createOrderFaults } from "./order-faults.ts";

/** m0 (a and b) in slot 0, m1 (b and c) in slot 1, m2 (c and d) in slot 0; m2 comes after m1. */
const setting = () => {
  const instance = compile(
    parseProblem({
      slots: [{ id: "0" }, { id: "1" }, { id: "2" }],
      tables: 2,
      participants: ["a", "b", "c", "d"].map((id) => ({ id })),
      meetings: [
        { id: "m0", participants: ["a", "b"] },
        { id: "m1", participants: ["b", "c"], table: 1 },
        { id: "m2", participants: ["c", "d"], after: ["m1"], table: 1 },
      ],
    }),
  );
  const grid = createGrid(instance);
  [0, 1, 0].forEach((t, m) => {
    grid.slotOf[m] = t;
    grid.write(m, t, m);
  });
  return {
    instance,
    grid,
    kempe: createKempeChain(instance, grid, createOrderFaults(instance, grid.slotOf)),
  };
};
const meetingsIn = ({ chain, length }: ReturnType<typeof createKempeChain>) => [
  ...chain.subarray(0, length()),
];

describe("a chain of meetings that exchange two slots", () => {
  test("has each meeting once, and forgets the chain before it", () => {
    const { kempe } = setting();
    kempe.start(0, 1);
    kempe.join(1);
    kempe.join(0);
    kempe.join(2);
    expect(meetingsIn(kempe)).toEqual([0, 1, 2]);
    kempe.start(2, 1);
    kempe.join(1);
    expect(meetingsIn(kempe)).toEqual([2, 1]);
    expect([kempe.from(), kempe.to()]).toEqual([0, 1]);
  });

  test("knows what the order of meetings gains or loses by it, each pair counted once", () => {
    const { kempe } = setting();
    // m2 is in slot 0, before m1 in slot 1, which it should follow.
    kempe.start(2, 2);
    expect(kempe.orderDelta()).toBe(-1);
    kempe.start(2, 1);
    expect(kempe.orderDelta()).toBe(0);
    kempe.join(1);
    expect(kempe.orderDelta()).toBe(-1);
  });
});

test("a table to which meetings are pinned is a group, which they share", () => {
  const { instance, grid } = setting();
  expect(instance.groups).toEqual([{ most: 1, table: 0 }]);
  expect(instance.groupsOf).toEqual([undefined, [0], [0]]);
  expect([0, 1, 2].map((t) => grid.inGroup(0, t))).toEqual([[2], [1], []]);
  grid.write(2, 0, -1);
  expect([2, 3].map((row) => grid.meetingAt(row, 0))).toEqual([-1, -1]);
  expect(grid.inGroup(0, 0)).toEqual([]);
});
