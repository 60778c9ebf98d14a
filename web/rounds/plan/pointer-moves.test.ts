import { expect, test } from "vitest";
import { edgeScroll, isDrag, placeOfData } from "./pointer-moves.ts";

test("a press that hardly moves is a click, in any direction", () => {
  const start = { x: 100, y: 100 };
  expect(isDrag(start, { x: 104, y: 104 })).toBe(false);
  expect(isDrag(start, { x: 95, y: 95 })).toBe(true);
  expect(isDrag(start, { x: 100, y: 106 })).toBe(true);
});

test("the plan scrolls towards the edges that are near, and stands still in its middle", () => {
  const frame = { left: 0, right: 1_000, top: 100, bottom: 700 };
  expect(edgeScroll(frame, { x: 500, y: 400 })).toEqual({ x: 0, y: 0 });
  expect(edgeScroll(frame, { x: 10, y: 400 })).toEqual({ x: -16, y: 0 });
  expect(edgeScroll(frame, { x: 990, y: 690 })).toEqual({ x: 16, y: 16 });
  expect(edgeScroll(frame, { x: 500, y: 120 })).toEqual({ x: 0, y: -16 });
});

test("a cell of the grid names its place; anything else names none", () => {
  expect(placeOfData({ slot: "a", table: "12" })).toEqual({ slot: "a", table: 12 });
  expect(placeOfData({ slot: "a" })).toBeUndefined();
  expect(placeOfData({})).toBeUndefined();
});
