import { describe, expect, test } from "vitest";
import { count, violations } from "../bounds/count.ts";
import { createBudget } from "../problem/budget.ts";
import { compile } from "../problem/instance.ts";
import { parseProblem } from "../problem/problem.ts";
import { createRandom } from "../problem/random.ts";
import { createAnnealRuns } from "./anneal-runs.ts";
import { createIncumbent } from "./incumbent.ts";

/** A buyer who meets three suppliers in a day of so many slots. */
const setting = (slots: number) => {
  const instance = compile(
    parseProblem({
      slots: Array.from({ length: slots }, (_, t) => ({ id: `${t}` })),
      tables: 1,
      participants: ["a", "f0", "f1", "f2"].map((id) => ({ id })),
      meetings: ["f0", "f1", "f2"].map((id) => ({ id, participants: ["a", id] })),
    }),
  );
  const incumbent = createIncumbent({ bound: 0, allowed: Number.POSITIVE_INFINITY, goal: 0 });
  const budget = createBudget({ maxIterations: 100_000, timeLimitMs: Number.POSITIVE_INFINITY });
  return {
    instance,
    incumbent,
    ...createAnnealRuns(instance, { random: createRandom(1), budget, incumbent }),
  };
};

describe("a run of annealing", () => {
  test("finds a valid plan from nothing, which becomes the best", () => {
    const { instance, incumbent, run } = setting(4);
    const plan = run(10_000) ?? new Int32Array();
    expect(violations(instance, plan)).toEqual([]);
    expect(count(instance, plan)).toMatchObject({ requiredLeft: 0, breaks: 0 });
    expect(incumbent.known.plan).toEqual(plan);
  });

  test("goes on from a plan that it is given, where that has breaks", () => {
    const { incumbent, run } = setting(5);
    run(10_000, Int32Array.of(0, 2, 4));
    expect(incumbent.known.breaks).toBe(0);
  });

  test("answers nothing where it finds no plan, and says how far it came", () => {
    const { instance, incumbent, run, attempt } = setting(2);
    expect(run(5_000)).toBeUndefined();
    expect(incumbent.known.plan).toBeUndefined();
    expect(count(instance, attempt() ?? []).placed).toBe(2);
  });

  test("answers nothing where its plan has far more breaks than the best", () => {
    const { incumbent, run } = setting(4);
    incumbent.known.breaks = -3;
    expect(run(5_000)).toBeUndefined();
  });
});
