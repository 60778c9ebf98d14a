import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestByForce, judge, judgeResult } from "../../tests/planning/brute-force.ts";
import { smallProblem } from "../../tests/planning/small-problems.ts";
import { type PlanProgress, plan } from "./plan.ts";
import { type Problem, parseProblem } from "./problem/problem.ts";

const limits = { maxIterations: 60_000 };

describe("a plan of a small problem, against brute force", () => {
  test("respects every hard constraint, and gives a reason for every meeting left out", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        expect(judgeResult(problem, plan(problem, limits))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("says infeasible only where the required meetings cannot all take place", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const best = bestByForce(problem);
        const result = plan(problem, limits);
        if (result.status === "infeasible") expect(best).toBeUndefined();
        if (judge(problem, result.meetings).requiredLeft.length === 0) expect(best).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test("says optimal only of the best value, and bounds that no plan beats", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const best = bestByForce(problem);
        const result = plan(problem, limits);
        if (!best || result.status === "infeasible") return;
        const { value, requiredLeft } = judge(problem, result.meetings);
        if (result.status === "optimal")
          expect({ value, requiredLeft }).toEqual({ value: best, requiredLeft: [] });
        const total = problem.meetings.reduce(
          (sum, m) => sum + (m.required === false ? (m.score ?? 1) : 0),
          0,
        );
        expect(result.bounds.shortfall).toBeLessThanOrEqual(best.shortfall);
        if (result.shortfall === best.shortfall) {
          expect(result.bounds.score).toBeGreaterThanOrEqual(total - best.lostScore);
          if (value.lostScore === best.lostScore)
            expect(result.bounds.breaks).toBeLessThanOrEqual(best.breaks);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("settles every problem whose meetings are all required: the best plan, proved, or infeasible", () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const strict = {
          ...problem,
          meetings: problem.meetings.map((meeting) => ({ ...meeting, required: true })),
        };
        const best = bestByForce(strict);
        const result = plan(strict, { maxIterations: 400_000 });
        expect(result.status).toBe(best ? "optimal" : "infeasible");
        if (best) expect(result.breaks).toBe(best.breaks);
      }),
      { numRuns: 300 },
    );
  });

  test("chooses the best meetings, proved, when everybody is there all day and the two sides are known", () => {
    const open = smallProblem.map((problem) => ({
      ...problem,
      breakSpread: undefined,
      participants: problem.participants.map((person) => ({ ...person, unavailable: [] })),
      meetings: problem.meetings.map(({ id, score }, m) => ({
        id,
        score,
        required: false,
        participants: [
          problem.participants[0]?.id ?? "",
          problem.participants[1 + (m % (problem.participants.length - 1))]?.id ?? "",
        ],
      })),
    }));
    fc.assert(
      fc.property(open, (problem) => {
        const best = bestByForce(problem);
        const { value } = judge(problem, plan(problem, limits).meetings);
        expect([value.shortfall, value.lostScore]).toEqual([best?.shortfall, best?.lostScore]);
      }),
      { numRuns: 200 },
    );
  });

  test("is the same for the same seed and limits", () => {
    fc.assert(
      fc.property(smallProblem, fc.integer(), (problem, seed) => {
        expect(plan(problem, { ...limits, seed })).toEqual(plan(problem, { ...limits, seed }));
      }),
      { numRuns: 50 },
    );
  });
});

const people = (...ids: string[]) => ids.map((id) => ({ id }));
const slots = (...ids: string[]) => ids.map((id) => ({ id }));
const reasonsOf = (problem: Problem) => {
  const result = plan(problem, limits);
  expect(result.status).toBe("infeasible");
  return Object.values(result.reasons).join(" ");
};

describe("an impossible problem is called infeasible, and the reason names what makes it so", () => {
  test("a person with more meetings than slots", () => {
    const problem = parseProblem({
      slots: slots("s1", "s2"),
      tables: 5,
      participants: people("p1", "p2", "p3", "p4"),
      meetings: ["p2", "p3", "p4"].map((p, k) => ({ id: `m${k}`, participants: ["p1", p] })),
    });
    expect(reasonsOf(problem)).toContain("p1 a 3 rencontres (m2, m0 et m1)");
  });

  test("a pinned slot in which somebody is away", () => {
    const problem = parseProblem({
      slots: slots("s1", "s2"),
      tables: 5,
      participants: [{ id: "p1" }, { id: "p2", unavailable: ["s2"] }],
      meetings: [{ id: "m1", participants: ["p1", "p2"], slot: "s2" }],
    });
    expect(reasonsOf(problem)).toContain("fixée au créneau s2, où p2 est indisponible");
  });

  test("meetings that follow each other in a circle", () => {
    const problem = parseProblem({
      slots: slots("s1", "s2", "s3"),
      tables: 5,
      participants: people("p1", "p2", "p3", "p4"),
      meetings: [
        { id: "m1", participants: ["p1", "p2"], after: ["m2"] },
        { id: "m2", participants: ["p3", "p4"], after: ["m1"] },
      ],
    });
    expect(reasonsOf(problem)).toMatch(/m\d → m\d → m\d/);
  });

  test("a meeting that comes after itself, which is left out even of the part that is planned", () => {
    const problem = parseProblem({
      slots: slots("s1", "s2"),
      tables: 5,
      participants: people("p1", "p2"),
      meetings: [{ id: "m1", participants: ["p1", "p2"], after: ["m1"] }],
    });
    expect(reasonsOf(problem)).toContain("La rencontre m1 doit se tenir après elle-même");
    expect(plan(problem, limits).meetings).toEqual([]);
  });

  test("a chain that is longer than the day", () => {
    const problem = parseProblem({
      slots: slots("s1", "s2"),
      tables: 5,
      participants: people("a", "b", "c", "d", "e", "f"),
      meetings: [
        { id: "m1", participants: ["a", "b"] },
        { id: "m2", participants: ["c", "d"], after: ["m1"] },
        { id: "m3", participants: ["e", "f"], after: ["m2"] },
      ],
    });
    expect(reasonsOf(problem)).toContain("m1 → m2 → m3");
  });

  test("more meetings than tables", () => {
    const problem = parseProblem({
      slots: slots("s1"),
      tables: 1,
      participants: people("a", "b", "c", "d"),
      meetings: [
        { id: "m1", participants: ["a", "b"] },
        { id: "m2", participants: ["c", "d"] },
      ],
    });
    expect(reasonsOf(problem)).toContain("1 place : m");
  });

  test("more required meetings than somebody's maximum", () => {
    const problem = parseProblem({
      slots: slots("s1", "s2"),
      tables: 1,
      participants: [{ id: "a", maxMeetings: 1 }, ...people("b", "c")],
      meetings: [
        { id: "m1", participants: ["a", "b"] },
        { id: "m2", participants: ["a", "c"] },
      ],
    });
    expect(reasonsOf(problem)).toContain("a a 2 rencontres obligatoires pour un maximum de 1");
  });
});

test("an optional meeting that comes after itself is left out with the reason, and the plan is still optimal", () => {
  const problem = parseProblem({
    slots: slots("s1", "s2"),
    tables: 5,
    participants: people("p1", "p2", "p3"),
    meetings: [
      { id: "m1", participants: ["p1", "p2"], required: false, after: ["m1"] },
      { id: "m2", participants: ["p1", "p3"], required: false },
    ],
  });
  const result = plan(problem, limits);
  expect([result.status, result.unplaced]).toEqual(["optimal", ["m1"]]);
  expect(result.reasons.m1).toBe("La rencontre m1 doit se tenir après elle-même : c’est impossible.");
});

describe("a day on which not all that is wished for can take place", () => {
  /** Two sides of eight who all wish to meet, on a day of six slots with six tables. */
  const crowded = parseProblem({
    slots: slots("s1", "s2", "s3", "s4", "s5", "s6"),
    tables: 6,
    participants: people(...Array.from({ length: 16 }, (_, p) => `p${p}`)),
    meetings: Array.from({ length: 64 }, (_, m) => ({
      id: `m${m}`,
      participants: [`p${m % 8}`, `p${8 + (m >> 3)}`],
      required: false,
      score: 1 + ((m * 37) % 64) / 64,
    })),
  });

  test("is planned without a limit: the search ends by itself where nothing more can be proved", () => {
    const result = plan(crowded, { now: () => 0 });
    expect([result.meetings.length, result.score]).toEqual([36, result.bounds.score]);
  });

  test("has at most as many breaks when the search goes on until its limit", () => {
    const short = plan(crowded);
    const long = plan(crowded, { untilLimit: true, maxIterations: 300_000 });
    expect(long.score).toBe(short.score);
    expect(long.breaks).toBeLessThanOrEqual(short.breaks);
  });

  test("keeps a list of meetings that only lack a table, best first, for places that fall free", () => {
    const few = { ...crowded, tables: 4 };
    const { standby = [], meetings } = plan(few);
    const worth = new Map(few.meetings.map(({ id, score }) => [id, score ?? 1]));
    const scores = standby.map((id) => worth.get(id) ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(standby.length).toBeGreaterThan(0);
    for (const id of standby) {
      const two = few.meetings.find((meeting) => meeting.id === id)?.participants ?? [];
      const isFree = (slot: string) =>
        meetings.every(
          (m) =>
            m.slot !== slot ||
            !few.meetings.find((one) => one.id === m.id)?.participants.some((who) => two.includes(who)),
        );
      expect(few.slots.some((slot) => isFree(slot.id))).toBe(true);
    }
  });

  test("tells that the work goes on, again and again", () => {
    const told: PlanProgress[] = [];
    plan(crowded, { untilLimit: true, maxIterations: 1_000_000, onProgress: (news) => told.push(news) });
    expect(new Set(told.map(({ phase }) => phase))).toEqual(new Set(["choix", "pauses"]));
    const [last, before] = [told.at(-1), told.at(-2)];
    expect(last).toEqual(before);
  });
});

describe("a minimum that cannot be met", () => {
  test("names the person and proves it", () => {
    const problem = parseProblem({
      slots: slots("s1", "s2"),
      tables: 2,
      participants: [{ id: "a", minMeetings: 2, unavailable: ["s1"] }, ...people("b", "c")],
      meetings: [
        { id: "m1", participants: ["a", "b"], required: false },
        { id: "m2", participants: ["a", "c"], required: false },
      ],
    });
    const result = plan(problem, limits);
    expect([result.shortfall, result.bounds.shortfall]).toEqual([1, 1]);
    expect(result.reasons.a).toBe(
      "a a 1 rencontre pour un minimum de 2 : ses créneaux possibles n’en admettent que 1.",
    );
  });
});
