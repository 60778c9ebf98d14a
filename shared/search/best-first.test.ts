import fc from "fast-check";
import { expect, it } from "vitest";
import { bestFirst } from "./best-first.ts";

it("the best are those that sorting would put first", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.nat({ max: 30 }), (items, many) => {
      const order = (a: number, b: number) => a - b;
      expect(bestFirst(items, many, order)).toEqual(items.toSorted(order).slice(0, many));
    }),
  );
});
