import { expect, it } from "vitest";
import { nextChoice } from "./next-choice.ts";

it("goes down to the first choice and up to the last, then round", () => {
  expect(nextChoice(undefined, 3, 1)).toBe(0);
  expect(nextChoice(undefined, 3, -1)).toBe(2);
  expect(nextChoice(2, 3, 1)).toBe(0);
  expect(nextChoice(0, 3, -1)).toBe(2);
  expect(nextChoice(undefined, 0, 1)).toBeUndefined();
});
