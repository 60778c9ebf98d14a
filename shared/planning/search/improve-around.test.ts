import { describe, expect, test } from "vitest";
import { count } from "../bounds/count.ts";
import { createBudget } from "../problem/budget.ts";
import { compile } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { createRandom } from "../problem/random.ts";
import { buildBreakModel } from "../solver/break-model.ts";
import { createImprover, fixedAround } from "./improve-around.ts";
import { createIncumbent } from "./incumbent.ts";

/** Three suppliers who each meet two buyers, in a day of six slots. */
const instance = compile(
  parseProblem({
    slots: Array.from({ length: 6 }, (_, t) => ({ id: `${t}` })),
    tables: 3,
    participants: ["a", "b", "f0", "f1", "f2"].map((id) => ({ id })),
    meetings: ["a", "b"].flatMap((buyer) =>
      ["f0", "f1", "f2"].map((id) => ({ id: `${buyer} ${id}`, participants: [buyer, id] })),
    ),
  }),
);
const least = new Int32Array(instance.people);
/** Everybody has a break, or two. */
const start = Int32Array.of(0, 2, 4, 2, 4, 0);

const improve = (conflicts: number, maxIterations = 1_000_000) => {
  const incumbent = createIncumbent({ bound: 0, allowed: Number.POSITIVE_INFINITY, goal: 0 });
  incumbent.accept(start, count(instance, start).breaks, "recuit");
  const budget = createBudget({ maxIterations, timeLimitMs: Number.POSITIVE_INFINITY });
  const finished = () => incumbent.isGood() || budget.exhausted();
  const around = { random: createRandom(1), budget, incumbent, least, finished };
  createImprover(instance, buildBreakModel(instance, least), around)(start, conflicts);
  return { known: incumbent.known, used: budget.used() };
};

describe("the search around a plan", () => {
  test("finds better plans, which are valid, and stops at one that is good enough", () => {
    const { known } = improve(10_000);
    expect(known.breaks).toBe(0);
    const { breaks, requiredLeft } = count(instance, known.plan ?? []);
    expect({ breaks, requiredLeft }).toEqual({ breaks: 0, requiredLeft: 0 });
  });

  test("works no longer than its conflicts or the budget allow", () => {
    expect(improve(0).used).toBe(0);
    expect(improve(0).known.plan).toEqual(start);
    // One question costs more than this budget: there is no second one.
    expect(improve(10_000, 1).used).toBe(2_000);
  });

  test("leaves meetings where they are that are not freed, and most people without a break", () => {
    const model = {
      people: [0, 1, 2],
      inSlot: (m: number, t: number) => 100 * m + t,
      atMostBreaks: (p: number, most: number) => 10_000 + 10 * p + most,
    };
    const fixed = fixedAround(model, Int32Array.of(3, -1, 2), [0, 2, 0], {
      freed: Uint8Array.of(0, 0, 1),
      broken: new Set([2]),
      least: [0, 0, 0],
    });
    // Meeting 0 stays in slot 3; person 1 has a break, and person 2 may have one.
    expect(fixed).toEqual([3, 10_000]);
  });
});
