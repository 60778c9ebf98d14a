import { expect, test } from "vitest";
import { niceStep } from "./scale.ts";

test.each([
  [0, 1],
  [3, 1],
  [10, 5],
  [650, 200],
  [65_179, 20_000],
  [3_000_000, 1_000_000],
])("a scale to %d goes by steps of %d", (most, step) => {
  expect(niceStep(most, 4)).toBe(step);
});
