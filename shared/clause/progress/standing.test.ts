import { describe, expect, test } from "vitest";
import { checkDays, yearsOf } from "./checks.ts";
import { dayKnown, knownUntil, stageDays } from "./days.ts";
import { holderStandings } from "./holders.ts";
import { plannedByMonth } from "./planned-hours.ts";
import { standingByMonth, standingOf } from "./standing.ts";

const year = { start: "2026-01-01", end: "2026-12-31", plannedHours: 3_650 };

describe("the hours of a month", () => {
  test("are known from the 20th of the next one on", () => {
    expect(knownUntil("2026-06-19")).toBe("2026-04-30");
    expect(knownUntil("2026-06-20")).toBe("2026-05-31");
    expect(knownUntil("2027-01-05")).toBe("2026-11-30");
    expect(dayKnown("2026-05-02")).toBe("2026-06-20");
    expect(dayKnown("2026-12-31")).toBe("2027-01-20");
  });
});

describe("a contract of a year and 3 650 hours", () => {
  test("plans ten hours a day", () => {
    const months = plannedByMonth(3_650, year);
    expect([months.get("2026-01"), months.get("2026-02"), months.get("2026-04")]).toEqual([310, 280, 300]);
  });

  test("is looked at after each third, when its hours are known", () => {
    expect(stageDays(year)).toEqual({ third: "2026-05-02", twoThirds: "2026-09-01", end: "2026-12-31" });
    expect(checkDays(year, 2026)).toEqual(["2026-06-20", "2026-10-20", "2027-01-20"]);
    expect(checkDays(year, 2025)).toEqual([]);
  });

  test("is to come, runs, then has ended with its hours or without", () => {
    expect(standingOf(year, {}, "2025-12-31").status).toBe("planned");
    expect(standingOf(year, {}, "2026-01-01").status).toBe("running");
    expect(standingOf(year, { "2026-03": 3_650 }, "2027-01-19").status).toBe("running");
    expect(standingOf(year, { "2026-03": 3_650 }, "2027-01-20").status).toBe("completed");
    expect(standingOf(year, { "2026-03": 3_649 }, "2027-01-20")).toMatchObject({
      status: "short",
      late: "end",
    });
  });

  test("is late at a third with less than nine tenths of the hours expected", () => {
    const expected = 1_510;
    const at = (worked: number, today = "2026-06-20") => standingOf(year, { "2026-02": worked }, today);
    expect(at(0, "2026-06-19").late).toBeUndefined();
    expect(at(1_000)).toMatchObject({ expected, late: "third", remaining: 2_650 });
    expect(at(1_359).late).toBeUndefined();
    expect(at(1_358).late).toBe("third");
    expect(at(1_358, "2026-10-20").late).toBe("twoThirds");
  });

  test("is projected to its end at the pace of the months known", () => {
    expect(standingOf(year, { "2026-01": 155, "2026-02": 140 }, "2026-03-20").projected).toBe(1_825);
    expect(standingOf(year, {}, "2026-01-25").projected).toBeUndefined();
  });

  test("owes what it lacks, unless staff relieve it", () => {
    const due = { ...year, penaltyPerHour: 40 };
    const hours = { "2026-03": 3_600 };
    expect(standingOf(due, hours, "2027-02-01").penalty).toBe(2_000);
    const dispensed = { outcome: "dispensed", on: "2027-01-25", why: "Chantier arrêté" } as const;
    const relieved = standingOf({ ...due, ended: dispensed }, hours, "2027-02-01");
    expect(relieved).toMatchObject({ status: "completed" });
    expect(relieved.penalty).toBeUndefined();
  });

  test("owes at its end what its pace leaves, told before", () => {
    const due = { ...year, penaltyPerHour: 40 };
    const half = { "2026-01": 155, "2026-02": 140 };
    expect(standingOf(due, half, "2026-03-20")).toMatchObject({ projected: 1_825, penaltyAtPace: 73_000 });
    const enough = { "2026-01": 400, "2026-02": 280 };
    expect(standingOf(due, enough, "2026-03-20").penaltyAtPace).toBeUndefined();
    expect(standingOf(due, half, "2027-02-01").penaltyAtPace).toBeUndefined();
  });

  test("goes on by month at its pace, up to what is projected at its end", () => {
    const half = { "2026-01": 155, "2026-02": 140 };
    const months = standingByMonth(year, half, "2026-03-20");
    expect(months.slice(1, 4)).toEqual([
      { month: "2026-02", planned: 280, worked: 140 },
      { month: "2026-03", planned: 310, projected: 155 },
      { month: "2026-04", planned: 300, projected: 150 },
    ]);
    const all = months.reduce((sum, { worked = 0, projected = 0 }) => sum + worked + projected, 0);
    expect(all).toBeCloseTo(standingOf(year, half, "2026-03-20").projected ?? 0);
    expect(standingByMonth(year, half, "2027-02-01").every(({ projected }) => projected === undefined)).toBe(
      true,
    );
  });

  test("shows every month, worked or not, and those worked outside its dates", () => {
    const months = standingByMonth(year, { "2025-12": 8, "2026-01": 100 }, "2026-03-01");
    expect(months).toHaveLength(13);
    expect(months.slice(0, 3)).toEqual([
      { month: "2025-12", worked: 8 },
      { month: "2026-01", planned: 310, worked: 100 },
      { month: "2026-02", planned: 280, projected: 97.58 },
    ]);
  });
});

describe("a contract without an end", () => {
  const open = { start: "2025-06-01", plannedHours: 100 };

  test("goes on each January, and is never late", () => {
    expect(yearsOf(open, "2027-03-01")).toEqual([2025, 2026, 2027]);
    expect(checkDays(open, 2027)).toEqual(["2028-01-01"]);
    expect(standingOf(open, {}, "2027-03-01")).toMatchObject({ status: "running", remaining: 100 });
    expect(standingOf(open, {}, "2027-03-01").late).toBeUndefined();
    expect(standingByMonth(open, {}, "2025-08-02").map(({ month }) => month)).toEqual([
      "2025-06",
      "2025-07",
      "2025-08",
    ]);
  });
});

describe("what remains", () => {
  test("is told of each company that has a part, and hours of others are shown", () => {
    const holders = [
      { companyId: "ent_1", role: "TITULAIRE" as const, plannedHours: 100 },
      { companyId: "ent_2", role: "COTRAITANT" as const },
    ];
    const worked = new Map([
      ["ent_1", 60],
      ["ent_3", 5],
    ]);
    expect(holderStandings({ holders, plannedHours: 200 }, worked)).toEqual([
      { companyId: "ent_1", role: "TITULAIRE", plannedHours: 100, worked: 60, remaining: 40 },
      { companyId: "ent_2", role: "COTRAITANT", worked: 0 },
      { companyId: "ent_3", role: "SOUS_TRAITANT", worked: 5 },
    ]);
  });

  test("is the contract’s where a company holds it alone", () => {
    const holders = [{ companyId: "ent_1", role: "TITULAIRE" as const }];
    expect(holderStandings({ holders, plannedHours: 200 }, new Map())).toEqual([
      { companyId: "ent_1", role: "TITULAIRE", plannedHours: 200, worked: 0, remaining: 200 },
    ]);
  });
});
