import { describe, expect, test } from "vitest";
import { parseProblem } from "../../shared/planning/problem/problem.ts";
import type { PlannedMeeting } from "../../shared/rounds/schema.ts";
import { adjustPlan } from "./adjust-plan.ts";

const slots = ["a", "b", "c"];
const buyers = ["b1", "b2", "b3"];
const suppliers = ["s1", "s2", "s3"];

/** Each buyer meets each supplier: a full morning at three tables. */
const before: PlannedMeeting[] = buyers.flatMap((buyer, i) =>
  suppliers.map((supplier, j) => ({
    id: `${buyer}-${supplier}`,
    buyer,
    supplier,
    slot: slots[(i + j) % 3] ?? "",
    table: i + 1,
    score: 0.5 + 0.01 * (3 * i + j),
    intentIds: [],
    pinned: false,
  })),
);

type Wanted = { required?: boolean; slot?: string; table?: number };

const problem = (wanted: Record<string, Wanted> = {}, without: readonly string[] = [], maxMeetings = 3) =>
  parseProblem({
    slots: [...slots, "d"].map((id) => ({ id })),
    tables: 4,
    participants: [...buyers, ...suppliers].map((id) => ({ id, maxMeetings })),
    meetings: before
      .filter(({ id }) => !without.includes(id))
      .map(({ id, buyer, supplier, score }) => ({
        id,
        participants: [buyer, supplier],
        score,
        required: false,
        ...wanted[id],
      })),
  });

const places = (meetings: readonly { id: string; slot: string; table: number }[]) =>
  Object.fromEntries(meetings.map(({ id, slot, table }) => [id, `${slot}${table}`]));

describe("a plan that is adjusted", () => {
  test("stays as it is where nothing else is wanted", () => {
    expect(places(adjustPlan(problem(), before)?.meetings ?? [])).toEqual(places(before));
  });

  test("moves only the meeting that is asked to, where its new place is free", () => {
    const plan = adjustPlan(problem({ "b1-s1": { required: true, slot: "d", table: 4 } }), before);
    expect(places(plan?.meetings ?? [])).toEqual({ ...places(before), "b1-s1": "d4" });
  });

  test("lets two meetings change places and leaves the others", () => {
    const plan = adjustPlan(
      problem({
        "b1-s1": { required: true, slot: "a", table: 3 },
        "b3-s2": { required: true, slot: "a", table: 1 },
      }),
      before,
    );
    expect(places(plan?.meetings ?? [])).toEqual({ ...places(before), "b1-s1": "a3", "b3-s2": "a1" });
  });

  test("makes room for what is asked and loses no meeting", () => {
    const plan = adjustPlan(problem({ "b1-s1": { required: true, slot: "b" } }), before);
    const now = places(plan?.meetings ?? []);
    expect(Object.keys(now)).toHaveLength(9);
    expect(now["b1-s1"]).toMatch(/^b/);
  });

  test("drops what is not wanted, and says of the rest what it did before", () => {
    const plan = adjustPlan(problem({}, ["b2-s2"]), before);
    expect(plan?.meetings).toHaveLength(8);
    expect(plan).toMatchObject({ status: "feasible", unplaced: [] });
  });

  test("lets the least worthy give way where somebody takes no more meetings", () => {
    const limited = before.filter(({ id }) => id !== "b3-s3");
    const plan = adjustPlan(problem({ "b3-s3": { required: true } }, [], 2), limited);
    const own = plan?.meetings.filter(({ id }) => id.startsWith("b3")).map(({ id }) => id);
    expect(own).toContain("b3-s3");
    expect(own).toHaveLength(2);
  });

  test("is not kept where what is asked has no room in it", () => {
    const asked = { required: true, slot: "a" };
    expect(adjustPlan(problem({ "b1-s1": asked, "b1-s2": asked }), before)).toBeUndefined();
  });
});
