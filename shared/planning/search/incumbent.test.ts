import { describe, expect, test } from "vitest";
import { createIncumbent, type IncumbentOptions } from "./incumbent.ts";

const start = (options: Partial<IncumbentOptions> = {}) => {
  const news: string[] = [];
  const incumbent = createIncumbent({
    bound: 2,
    allowed: Number.POSITIVE_INFINITY,
    goal: 0,
    onProgress: (phase, breaks, bound) => news.push(`${phase} ${breaks} ${bound}`),
    ...options,
  });
  return { ...incumbent, news };
};
const plan = (slot: number) => Int32Array.of(slot);

describe("the best plan and the best bound known", () => {
  test("a plan is taken over only where it has fewer breaks, and is a copy", () => {
    const { known, accept, news } = start();
    const found = plan(1);
    accept(found, 5, "recuit");
    found[0] = 9;
    accept(plan(2), 5, "recuit");
    expect(known.plan).toEqual(plan(1));
    accept(plan(3), 4, "preuve");
    expect(known).toMatchObject({ plan: plan(3), breaks: 4 });
    expect(news).toEqual(["recuit 5 2", "preuve 4 2"]);
  });

  test("a bound rises to the plan at most, and then the plan is good", () => {
    const { known, accept, raise, isGood, news } = start();
    accept(plan(1), 3, "recuit");
    raise(1, "preuve");
    expect(isGood()).toBe(false);
    raise(7, "preuve");
    expect(known.bound).toBe(3);
    expect(isGood()).toBe(true);
    expect(news).toEqual(["recuit 3 2", "preuve 3 3"]);
  });

  test("a goal makes a plan good enough that is not proved to be the best", () => {
    const { accept, isGood } = start({ goal: 4 });
    expect(isGood()).toBe(false);
    accept(plan(1), 4, "recuit");
    expect(isGood()).toBe(true);
  });

  test("where no break is allowed, a plan with some is no answer, and a bound above none is a proof that there is none", () => {
    const { known, accept, raise, isGood, answer } = start({ bound: 0, allowed: 0, goal: 9 });
    accept(plan(1), 3, "recuit");
    expect([isGood(), answer()]).toEqual([false, undefined]);
    raise(1, "preuve");
    expect(known.impossible).toBe(true);
    const other = start({ bound: 0, allowed: 0 });
    other.accept(plan(1), 0, "recuit");
    expect(other.answer()).toEqual(plan(1));
  });
});
