import { describe, expect, test } from "vitest";
import { type DragState, dragReducer, isSamePlace, releaseOutcome } from "./drag-state.ts";
import type { DraggedPair } from "./dragged-pair.ts";

const here = { slot: "a", table: 1 };
const there = { slot: "b", table: 2 };
const meeting: DraggedPair = {
  ...{ id: "m1", buyer: "b1", supplier: "s1", name: "Mairie et Jardins" },
  ...{ from: here, by: "mouse" },
};
const { from: _from, ...match } = meeting;

const stateAfter = (...actions: Parameters<typeof dragReducer>[1][]): DragState =>
  actions.reduce(dragReducer, {} as DragState);

describe("what is dragged, and over which place", () => {
  test("a meeting is first over its own place, a match without a place over none", () => {
    expect(stateAfter({ type: "pickUp", item: meeting })).toEqual({ dragged: meeting, over: here });
    expect(stateAfter({ type: "pickUp", item: match })).toEqual({ dragged: match });
  });

  test("follows the mouse or the arrows, out of the plan too", () => {
    const over = stateAfter({ type: "pickUp", item: meeting }, { type: "moveOver", place: there });
    expect(over).toEqual({ dragged: meeting, over: there });
    expect(dragReducer(over, { type: "moveOver", place: undefined })).toEqual({ dragged: meeting });
  });

  test("stays the same object over the same place, so that nothing is drawn again", () => {
    const over = stateAfter({ type: "pickUp", item: meeting }, { type: "moveOver", place: there });
    expect(dragReducer(over, { type: "moveOver", place: { ...there } })).toBe(over);
  });

  test("is over no place while nothing is dragged", () => {
    expect(stateAfter({ type: "moveOver", place: there })).toEqual({});
    expect(stateAfter({ type: "pickUp", item: meeting }, { type: "end" })).toEqual({});
  });

  test("places are the same by their slot and table", () => {
    expect(isSamePlace(here, { ...here })).toBe(true);
    expect(isSamePlace(here, { ...here, table: 2 })).toBe(false);
    expect(isSamePlace(here, undefined)).toBe(false);
    expect(isSamePlace(undefined, undefined)).toBe(true);
  });
});

describe("what a release does", () => {
  const refused = { kind: "refused", says: "Ils se sont déjà vus." } as const;

  test.each(["mouse", "keyboard"] as const)("by %s, drops where the place may take the pair", (by) => {
    expect(releaseOutcome({ by }, { kind: "free", says: "" })).toBe("drop");
    expect(releaseOutcome({ by }, { kind: "moves", says: "" })).toBe("drop");
    expect(releaseOutcome({ by }, { kind: "here" })).toBe("end");
  });

  test("a refused place ends a drag by mouse, and lets the keyboard look for another", () => {
    expect(releaseOutcome({ by: "mouse" }, refused)).toBe("end");
    expect(releaseOutcome({ by: "keyboard" }, refused)).toBe("continue");
  });

  test("out of the plan, or before the rules are there, nothing is dropped", () => {
    expect(releaseOutcome({ by: "mouse" }, undefined)).toBe("end");
    expect(releaseOutcome({ by: "keyboard" }, undefined)).toBe("continue");
  });
});
