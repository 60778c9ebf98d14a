import { describe, expect, it } from "vitest";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../tests/clause-world.ts";

const contracts = [aClause("c")];
const worked = (...employmentIds: string[]) =>
  employmentIds.map((employmentId) => ({ employmentId, hours: { "2027-03": 7 } }));

describe("new participants", () => {
  it("count in each month they start in, and once in the year", () => {
    const employments = [
      anEmployment("1", "p", { start: "2027-01-04" }),
      anEmployment("2", "p", { start: "2027-03-01" }),
      anEmployment("3", "p", { start: "2027-03-15" }),
      anEmployment("4", "q", { start: "2026-12-31" }),
    ];
    const report = reportOf({ contracts, employments, worked: worked("1", "4") });
    expect(report.byMonth.slice(0, 3).map((month) => month.newParticipants)).toEqual([1, 0, 1]);
    expect(report.byMonth.slice(0, 3).map((month) => month.startedEmployments)).toEqual([1, 0, 2]);
    expect(report).toMatchObject({ newParticipants: 1, participants: 2 });
  });

  it("enter for the first time in the month of their first employment, if they had none before", () => {
    const participants = [aParticipant("q", { firstEntry: "2024-05-01" })];
    const employments = [
      anEmployment("1", "p", { start: "2027-02-01" }),
      anEmployment("2", "q", { start: "2027-02-01" }),
    ];
    const report = reportOf({ contracts, participants, employments });
    expect(report).toMatchObject({ newParticipants: 2, firstEntries: 1 });
    expect(report.byMonth[1]).toMatchObject({ newParticipants: 2, firstEntries: 1 });
  });
});

describe("facts about participants", () => {
  const people = (participants: ReturnType<typeof aParticipant>[]) =>
    reportOf({
      contracts,
      participants,
      employments: participants.map(({ id }) => anEmployment(id, id)),
      worked: worked(...participants.map(({ id }) => id)),
    }).participantsBy;

  it.each([
    ["2001-07", "26-49"],
    ["2001-08", "under26"],
    ["1977-07", "50plus"],
    ["1977-08", "26-49"],
  ])("born in %s, the age on 1 July 2027 is %s", (born, band) => {
    expect(people([aParticipant("p", { born })]).age).toEqual({
      ...{ under26: 0, "26-49": 0, "50plus": 0 },
      [band]: 1,
    });
  });

  it("a home is in a priority quarter of the métropole, elsewhere in it, outside, or not known", () => {
    expect(
      people([
        aParticipant("p", { commune: "31555", priorityQuarter: true }),
        aParticipant("q", { commune: "31555" }),
        aParticipant("r", { commune: "81004", priorityQuarter: true }),
        aParticipant("s", { priorityQuarter: true }),
      ]).residence,
    ).toEqual({ metropoleQpv: 1, metropoleOther: 1, outside: 1, unknown: 1 });
  });

  it("women are told by age, level and quarter", () => {
    expect(
      people([
        aParticipant("p", { gender: "F", born: "2005-01", level: "DNB", priorityQuarter: true }),
        aParticipant("q", { gender: "F", born: "1970-01", level: "BAC" }),
        aParticipant("r", { gender: "H", born: "2005-01", level: "DNB", priorityQuarter: true }),
      ]).women,
    ).toEqual({ under26: 1, upToCapBep: 1, priorityQuarter: 1 });
  });
});

describe("a year after", () => {
  const start = "2026-03-15";
  const employments = ["p", "q", "r"].map((id) => anEmployment(id, id, { start }));
  const situation = (participantId: string, on: string, kind: "CDI" | "ABANDON" | "INCONNUE") => ({
    ...{ participantId, on, kind },
  });

  it("the situation nearest to twelve months counts, from nine months to fifteen", () => {
    const situations = [
      situation("p", "2026-12-15", "ABANDON"),
      situation("p", "2027-03-01", "CDI"),
      situation("q", "2026-12-14", "CDI"),
      situation("q", "2027-06-15", "ABANDON"),
      situation("r", "2027-06-16", "CDI"),
    ];
    expect(reportOf({ contracts, employments, situations }).afterOneYear).toEqual({
      ...{ known: 2, unknown: 1, by: { CDI: 1, ABANDON: 1 }, employedShare: 0.5 },
    });
  });

  it("« inconnue » is not known, nor is the share where nothing is", () => {
    const situations = [situation("p", "2027-03-15", "INCONNUE")];
    expect(reportOf({ contracts, employments, situations }).afterOneYear).toEqual({
      ...{ known: 0, unknown: 3, by: { INCONNUE: 1 }, employedShare: null },
    });
  });

  it("is told of those who first started in the year before, and of no others", () => {
    const participants = [aParticipant("p", { firstEntry: "2025-12-31" })];
    const more = [...employments, anEmployment("4", "s", { start: "2027-01-01" })];
    expect(reportOf({ contracts, participants, employments: more }).afterOneYear.unknown).toBe(2);
  });

  it("under a filter is of those whose first employment is in its scope", () => {
    const other = aClause("d", { buyer: "Région" });
    const later = anEmployment("9", "p", { contractId: "d", start: "2027-01-01" });
    const facts = { contracts: [...contracts, other], employments: [...employments, later] };
    expect(reportOf(facts, { buyer: "Mairie" }).afterOneYear.unknown).toBe(3);
    expect(reportOf(facts, { buyer: "Région" }).afterOneYear.unknown).toBe(0);
  });
});
