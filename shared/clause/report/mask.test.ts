import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../tests/clause-world.ts";
import { clauseReportSchema } from "../report-schema.ts";
import { maskSmallCounts } from "./mask.ts";
import { maskPart, maskParts, maskTotal } from "./mask-parts.ts";

describe("the parts of a total", () => {
  it("are told where none is small", () => {
    expect(maskParts([5, 6, 7])).toEqual([5, 6, 7]);
  });

  it("are hidden under five, with the next one where subtracting would tell a small one", () => {
    expect(maskParts([954, 3, 176])).toEqual([954, null, null]);
    expect(maskParts([1, 2, 90, 80])).toEqual([null, null, 90, null]);
    expect(maskParts([4, 4, 90])).toEqual([null, null, 90]);
  });

  it("hide no other for the sake of a part that nobody is in", () => {
    expect(maskParts([300, 0, 400])).toEqual([300, null, 400]);
  });

  it("never tell a small one, nor let it be found by subtraction, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (sizes) => {
        const masked = maskParts(sizes);
        const hidden = sizes.filter((_, index) => masked[index] === null);
        const people = hidden.reduce((sum, size) => sum + size, 0);
        for (const [index, size] of masked.entries()) {
          expect(size === null || size === sizes[index]).toBe(true);
          expect(size === null || size >= 5).toBe(true);
        }
        const safe = people === 0 || (hidden.length >= 2 && people >= 5);
        expect(safe || hidden.length === sizes.length).toBe(true);
      }),
    );
  });

  it("are hidden with another one where something else told gives them away", () => {
    expect(maskParts([8, 9, 20], (index) => index === 1)).toEqual([null, null, 20]);
    expect(maskParts([8, 9, 20], () => false)).toEqual([8, 9, 20]);
  });

  it("are hidden where so few are left of the total that they are told by subtraction", () => {
    expect([maskPart(12, 12), maskPart(7, 12), maskPart(8, 12), maskPart(4, 12)]).toEqual([
      12,
      7,
      null,
      null,
    ]);
  });

  it("hide their total where it tells one of them", () => {
    expect(maskTotal(30, [3, 27], [null, 27])).toBeNull();
    expect(maskTotal(30, [3, 27], [null, null])).toBe(30);
    expect(maskTotal(30, [13, 17], [13, 17])).toBe(30);
  });
});

describe("a report for those who are not staff", () => {
  const people = Array.from({ length: 12 }, (_, index) => `p${index}`);
  const report = reportOf({
    operations: [{ id: "o", name: "Téléo", targetHours: 1_000 }],
    contracts: [aClause("c"), aClause("d", { buyer: "Région", operationId: "o", modalities: ["L2113-12"] })],
    participants: people.map((id, index) =>
      aParticipant(id, { gender: index < 3 ? "F" : "H", statuses: index < 2 ? ["TH"] : ["DELD"] }),
    ),
    employments: [
      ...people.map((id) => anEmployment(id, id)),
      anEmployment("more", "p0", { contractId: "d", type: "CDI", start: "2027-03-01" }),
    ],
    worked: [...people, "more"].map((employmentId) => ({ employmentId, hours: { "2027-03": 10 } })),
    situations: [],
  });
  const masked = maskSmallCounts(report);

  it("follows the schema of the contract", () => {
    expect(clauseReportSchema.parse(masked)).toEqual(masked);
  });

  it("keeps hours, contracts and companies, and counts of five people or more", () => {
    expect(masked).toMatchObject({ hours: 130, contracts: 2, participants: 12, employments: 13 });
    expect(masked.companies).toEqual(report.companies);
    expect(masked.operations).toEqual([
      { ...report.operations[0], hours: 10, employments: null, participants: null },
    ]);
  });

  it("hides counts of fewer people wherever they stand", () => {
    expect(masked.newParticipants).toBeNull();
    expect(masked.participantsBy.gender).toEqual({ F: null, H: null });
    expect(masked.participantsBy.status).toEqual({ TH: null, DELD: null });
    expect(masked.byModality.map(({ participants }) => participants)).toEqual([null, null]);
    expect(masked.reserved).toMatchObject({ hours: 10, participants: null });
    expect(masked.byBuyer.map(({ participants }) => participants)).toEqual([null, null]);
    expect(masked.byEmploymentType.map(({ employments }) => employments)).toEqual([null, null]);
    expect(masked.byMonth.map(({ newParticipants }) => newParticipants)).toEqual(Array(12).fill(null));
    expect(masked.byMonth[2]?.participants).toBe(12);
  });

  it("tells who comes for the first time only where enough others start again", () => {
    const startingAgain = (many: number) => {
      const starts = people.map((id) => anEmployment(id, id, { start: "2027-03-01" }));
      const before = people.slice(0, many).map((id) => anEmployment(`${id} before`, id));
      const told = maskSmallCounts(
        reportOf({ contracts: [aClause("c")], employments: [...starts, ...before] }),
      );
      const { newParticipants, firstEntries, byMonth } = told;
      return [newParticipants, firstEntries, byMonth[2]?.newParticipants, byMonth[2]?.firstEntries];
    };
    expect(startingAgain(0)).toEqual([12, 12, 12, 12]);
    expect(startingAgain(2)).toEqual([12, null, 12, null]);
    expect(startingAgain(6)).toEqual([12, 6, 12, 6]);
  });

  it("leaves out the notes from which they could be read", () => {
    expect(report.inconsistent.map(({ key }) => key)).toContain("participants");
    expect(masked.inconsistent.map(({ key }) => key)).not.toContain("participants");
  });

  it("hides the share in work where it tells of fewer than five", () => {
    const employments = people.map((id) => anEmployment(id, id, { start: "2026-03-01" }));
    const answers = (working: number) =>
      reportOf({
        contracts: [aClause("c")],
        employments,
        situations: people.map((participantId, index) => ({
          ...{ participantId, on: "2027-03-01" },
          kind: index < working ? ("CDI" as const) : ("DEMANDEUR_EMPLOI" as const),
        })),
      });
    expect(maskSmallCounts(answers(6)).afterOneYear).toEqual({
      ...{ known: 12, unknown: null, by: { CDI: 6, DEMANDEUR_EMPLOI: 6 }, employedShare: 0.5 },
    });
    expect(maskSmallCounts(answers(2)).afterOneYear).toEqual({
      ...{ known: 12, unknown: null, by: { CDI: null, DEMANDEUR_EMPLOI: null }, employedShare: null },
    });
  });

  describe("says nothing in its notes of", () => {
    const work = (
      facts: (index: number) => Partial<Parameters<typeof aParticipant>[1]>,
      more: Partial<Parameters<typeof reportOf>[0]> = {},
    ) => {
      const many = Array.from({ length: 29 }, (_, index) => `p${index}`);
      return reportOf({
        contracts: [aClause("c")],
        participants: many.map((id, index) => aParticipant(id, facts(index))),
        employments: many.map((id) => anEmployment(id, id, { start: "2026-03-01" })),
        worked: many.map((employmentId) => ({ employmentId, hours: { "2027-03": 10 } })),
        ...more,
      });
    };
    const notesOf = (full: ReturnType<typeof reportOf>) => ({
      full: full.inconsistent.map(({ key }) => key),
      masked: maskSmallCounts(full).inconsistent.map(({ key }) => key),
    });

    it("those of whom a fact is not known, which would tell a small count of those of whom it is", () => {
      const report = work((index) => (index < 3 ? { level: "BAC" } : index < 23 ? { level: "DNB" } : {}));
      expect(maskSmallCounts(report).participantsBy).toMatchObject({
        level: { BAC: null, DNB: 20 },
        unknown: { level: null },
      });
      expect(notesOf(report).full).toContain("participantsBy.level");
      expect(notesOf(report).masked).not.toContain("participantsBy.level");
    });

    it("statuses, whose sum would tell a small one", () => {
      const report = work((index) => ({ statuses: index < 2 ? ["TH", "DELD"] : ["RSA", "DELD"] }));
      expect(notesOf(report).full).toContain("participantsBy.status");
      expect(notesOf(report).masked).not.toContain("participantsBy.status");
    });

    it("the share in work, where it is hidden", () => {
      const report = work(() => ({}), {
        situations: Array.from({ length: 20 }, (_, index) => ({
          ...{ participantId: `p${index}`, on: "2027-03-01" },
          kind: index < 2 ? ("CDI" as const) : ("DEMANDEUR_EMPLOI" as const),
        })),
      });
      expect(maskSmallCounts(report).afterOneYear).toMatchObject({ employedShare: null });
      expect(notesOf(report).full).toContain("afterOneYear.employedShare");
      expect(notesOf(report).masked).not.toContain("afterOneYear.employedShare");
    });
  });

  it("hides the month from which those of another are found, in the year’s new people", () => {
    const many = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const months = maskSmallCounts(
      reportOf({
        contracts: [aClause("c")],
        employments: many.map((id, index) =>
          anEmployment(id, id, { start: index < 10 ? "2027-02-01" : "2027-05-01" }),
        ),
      }),
    );
    expect(months.newParticipants).toBe(12);
    expect(months.byMonth.map(({ newParticipants }) => newParticipants)).toEqual(Array(12).fill(null));
    expect(months.byMonth.map(({ startedEmployments }) => startedEmployments)).toEqual(Array(12).fill(null));
  });
});
