import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestByForce, judge, judgeResult } from "../../tests/planning/brute-force.ts";
import { smallProblem, smallShared } from "../../tests/planning/small-problems.ts";
import { plan } from "./plan.ts";
import { parseProblem } from "./problem/problem.ts";

const limits = { maxIterations: 60_000 };
const ids = (prefix: string, number: number) => Array.from({ length: number }, (_, k) => `${prefix}${k}`);

/** A day of two sides on which every pair may meet. */
const fair = (
  one: readonly { id: string; people?: number; person?: string }[],
  others: readonly string[],
  { slots = 4, tables = 10, required = false } = {},
) =>
  parseProblem({
    slots: ids("s", slots).map((id) => ({ id })),
    tables,
    participants: [...one, ...others.map((id) => ({ id }))],
    meetings: one.flatMap(({ id }) =>
      others.map((other, k) => ({
        id: `${id}-${other}`,
        participants: [id, other],
        required,
        score: 1 + k / 10,
      })),
    ),
  });

const mostAtOnce = (meetings: readonly { id: string; slot: string }[], who: readonly string[]): number =>
  Math.max(
    0,
    ...[...Map.groupBy(meetings, ({ slot }) => slot).values()].map(
      (here) => here.filter(({ id }) => who.some((one) => id.split("-").includes(one))).length,
    ),
  );

describe("against brute force, where participants share a person and some come with several", () => {
  test("nobody is at two tables at once, and whatever is left out has a reason", () => {
    fc.assert(
      fc.property(smallShared, (problem) => {
        expect(judgeResult(problem, plan(problem, limits))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("infeasible and optimal are said only where they are true, and bounds hold", () => {
    fc.assert(
      fc.property(smallShared, (problem) => {
        const best = bestByForce(problem);
        const result = plan(problem, limits);
        const { value, requiredLeft } = judge(problem, result.meetings);
        if (requiredLeft.length === 0) expect(best).toBeDefined();
        if (result.status === "infeasible") expect(best).toBeUndefined();
        if (!best || result.status === "infeasible") return;
        if (result.status === "optimal")
          expect({ value, requiredLeft }).toEqual({ value: best, requiredLeft: [] });
        const total = problem.meetings.reduce(
          (sum, m) => sum + (m.required === false ? (m.score ?? 1) : 0),
          0,
        );
        expect(result.bounds.shortfall).toBeLessThanOrEqual(best.shortfall);
        if (result.shortfall === best.shortfall)
          expect(result.bounds.score).toBeGreaterThanOrEqual(total - best.lostScore);
      }),
      { numRuns: 300 },
    );
  });

  test("problems whose meetings are all required are settled", () => {
    fc.assert(
      fc.property(smallShared, (problem) => {
        const strict = { ...problem, meetings: problem.meetings.map((m) => ({ ...m, required: true })) };
        const best = bestByForce(strict);
        const result = plan(strict, { maxIterations: 300_000 });
        expect(judgeResult(strict, result)).toEqual([]);
        expect(result.status).toBe(best ? "optimal" : "infeasible");
        if (best) expect(judge(strict, result.meetings)).toMatchObject({ value: best, requiredLeft: [] });
      }),
      { numRuns: 150 },
    );
  });
});

test("where everybody is distinct and comes alone, saying so changes nothing", () => {
  fc.assert(
    fc.property(smallProblem, (problem) => {
      const said = {
        ...problem,
        participants: problem.participants.map((one) => ({ ...one, people: 1, person: one.id })),
      };
      expect(plan(said, limits)).toEqual(plan(problem, limits));
    }),
    { numRuns: 100 },
  );
});

describe("a day on which all slots are alike", () => {
  const camille = "camille";

  test("two who share a person meet as often as that person can, proved to be the most", () => {
    const problem = fair(
      [
        { id: "a", person: camille },
        { id: "b", person: camille },
      ],
      ids("x", 6),
    );
    const { meetings, score, bounds } = plan(problem, limits);
    expect(meetings).toHaveLength(4);
    expect(mostAtOnce(meetings, ["a", "b"])).toBe(1);
    expect(score).toBe(bounds.score);
  });

  test("one who comes with another holds two tables at once, proved to be the most", () => {
    const problem = fair([{ id: "a", people: 2 }], ids("x", 10));
    const { meetings, score, bounds } = plan(problem, limits);
    expect(meetings).toHaveLength(8);
    expect(mostAtOnce(meetings, ["a"])).toBe(2);
    expect(score).toBe(bounds.score);
    // Each of the two keeps a table all day.
    expect(new Set(meetings.map(({ table }) => table)).size).toBe(2);
  });

  test("a meeting that is left out because the person is elsewhere says so", () => {
    const problem = fair(
      [
        { id: "a", person: camille },
        { id: "b", person: camille },
      ],
      ["x", "y"],
      { slots: 2 },
    );
    const { reasons, unplaced } = plan(problem, limits);
    expect(unplaced).toHaveLength(2);
    for (const id of unplaced)
      expect(reasons[id]).toMatch(/La même personne vient pour a et b|a déjà|déjà en/);
  });

  test("too many required meetings of one person are refused by their name", () => {
    const problem = fair(
      [
        { id: "a", person: camille },
        { id: "b", person: camille },
      ],
      ["x", "y", "z"],
      { required: true },
    );
    const { status, reasons } = plan(problem, limits);
    expect(status).toBe("infeasible");
    expect(Object.values(reasons).join(" ")).toContain("La même personne vient pour a et b");
  });

  test("a person does not meet themself", () => {
    const problem = parseProblem({
      slots: [{ id: "s" }],
      tables: 1,
      participants: [
        { id: "a", person: camille },
        { id: "b", person: camille },
      ],
      meetings: [{ id: "m", participants: ["a", "b"], required: false }],
    });
    expect(plan(problem, limits)).toMatchObject({
      meetings: [],
      reasons: { m: "La même personne vient pour a et b : elle ne peut pas se rencontrer elle-même." },
    });
  });
});
