import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallProblem } from "../../../tests/planning/small-problems.ts";
import { count, violations } from "../bounds/count.ts";
import { createBudget } from "../problem/budget.ts";
import { compile, type Instance } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { createRandom } from "../problem/random.ts";
import { firstFit, placeChoice } from "./place-choice.ts";

const placedOf = (slotOf: Int32Array) => [...slotOf.keys()].filter((m) => (slotOf[m] ?? -1) >= 0);
const place = (instance: Instance, chosen: Uint8Array) =>
  placeChoice(
    instance,
    chosen,
    createBudget({ maxIterations: 50_000, timeLimitMs: Number.POSITIVE_INFINITY }),
    createRandom(1),
  );

describe("places for a choice of meetings", () => {
  test("are given at first to chosen ones alone, where both are free and a table is left", () => {
    fc.assert(
      fc.property(smallProblem, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (problem, choice) => {
        const instance = { ...compile(problem), breakSpread: Number.POSITIVE_INFINITY };
        const chosen = Uint8Array.from({ length: instance.meetings }, (_, m) => (choice[m] ? 1 : 0));
        const slotOf = firstFit(instance, chosen);
        expect(placedOf(slotOf).every((m) => chosen[m] === 1)).toBe(true);
        const other = violations(instance, slotOf).filter((fault) => !/^(order|maximum)/.test(fault));
        expect(other).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("are complete where every chosen meeting has one, and no other", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const instance = compile(problem);
        const chosen = instance.required;
        const { slotOf, complete } = place(instance, chosen);
        if (!complete) return;
        expect(count(instance, slotOf).requiredLeft).toBe(0);
        expect(placedOf(slotOf).every((m) => chosen[m] === 1)).toBe(true);
        expect(violations(instance, slotOf).filter((fault) => !fault.startsWith("maximum"))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("go beyond the first fit where that is stuck", () => {
    // The first fit looks at slots alone, and would have m0 in the first one.
    const instance = compile(
      parseProblem({
        slots: [{ id: "0" }, { id: "1" }],
        tables: 1,
        participants: [{ id: "a" }, { id: "b" }, { id: "c" }],
        meetings: [
          { id: "m0", participants: ["a", "b"], after: ["m1"] },
          { id: "m1", participants: ["a", "c"] },
        ],
      }),
    );
    expect([...firstFit(instance, Uint8Array.of(1, 1))]).toEqual([0, 1]);
    const { slotOf, complete } = place(instance, Uint8Array.of(1, 1));
    expect(complete).toBe(true);
    expect([...slotOf]).toEqual([1, 0]);
  });
});
