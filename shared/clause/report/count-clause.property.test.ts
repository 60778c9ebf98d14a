import fc from "fast-check";
import { expect, it } from "vitest";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../tests/clause-world.ts";
import { employmentTypes, genders, situationKinds } from "../codes.ts";
import { territories } from "../report-keys.ts";
import { type FullClauseReport, fullClauseReportSchema } from "../report-schema.ts";
import type { ClauseFacts } from "./facts.ts";
import { sumHours } from "./numbers.ts";
import { monthsOfYear } from "./periods.ts";

const few = fc.integer({ min: 0, max: 3 });
const day = fc
  .date({ min: new Date("2025-06-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hundredths = fc.integer({ min: 1, max: 20_000 }).map((hours) => hours / 100);
const month = fc.constantFrom(...monthsOfYear(2026), ...monthsOfYear(2027));

const contract = fc.record({
  buyer: few.map((n) => `Acheteur ${n}`),
  buyerNature: fc.constantFrom("public" as const, "private" as const),
  operationId: few.map(String),
  modalities: fc.constantFrom<("L2112-2" | "L2152-7" | "L2113-12" | "L2113-13")[]>(
    ["L2112-2"],
    ["L2152-7", "L2112-2"],
    ["L2113-12"],
    ["L2112-2", "L2113-13"],
  ),
  category: fc.constantFrom(undefined, "nettoyage", "batiment/peinture", "batiment"),
  nature: fc.constantFrom(undefined, "WORKS" as const, "SERVICES" as const),
  commune: fc.constantFrom("31555", "31395", "81004", "75056"),
  ofTheState: fc.boolean(),
  start: day,
});

const employment = fc.record({
  contract: few,
  person: fc.integer({ min: 0, max: 9 }),
  company: few,
  type: fc.constantFrom(...employmentTypes),
  start: day,
  hours: fc.dictionary(month, hundredths, { maxKeys: 6 }),
});

/** Small worlds: four contracts at most have up to twenty employments of ten people. */
const worlds: fc.Arbitrary<Partial<ClauseFacts>> = fc
  .record({
    contracts: fc.array(contract, { minLength: 4, maxLength: 4 }),
    employments: fc.array(employment, { minLength: 1, maxLength: 20 }),
    gender: fc.array(fc.constantFrom(...genders, undefined), { minLength: 10, maxLength: 10 }),
    situations: fc.array(fc.record({ person: few, on: day, kind: fc.constantFrom(...situationKinds) }), {
      maxLength: 8,
    }),
  })
  .map(({ contracts, employments, gender, situations }) => ({
    operations: [{ id: "0", name: "Téléo", targetHours: 1_000 }],
    contracts: contracts.map(({ modalities: [first = "L2112-2", ...others], ...clause }, index) =>
      aClause(String(index), { ...clause, modalities: [first, ...others] }),
    ),
    participants: gender.map((known, index) => aParticipant(String(index), { gender: known })),
    employments: employments.map(({ contract, person, company, type, start }, index) =>
      anEmployment(String(index), String(person), {
        ...{ contractId: String(contract), companyId: String(company), type, start },
      }),
    ),
    worked: employments.map(({ hours }, index) => ({ employmentId: String(index), hours })),
    situations: situations.map(({ person, on, kind }) => ({ participantId: String(person), on, kind })),
  }));

/** Every way in which a report divides its hours. */
const divisions = [
  "byBuyer",
  "byNature",
  "byModality",
  "bySector",
  "byFamily",
  "byWork",
  "byTerritory",
  "byDepartement",
  "operations",
] as const satisfies readonly (keyof FullClauseReport)[];

it("each division of the hours adds up to them, and the report follows its schema", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const report = reportOf(world);
      for (const division of [...divisions, "byMonth"] as const)
        expect([division, sumHours(report[division])]).toEqual([division, report.hours]);
      expect(fullClauseReportSchema.safeParse(report).success).toBe(true);
    }),
  );
});

it("hours added to an employment add exactly as many to the total, to their month and to one part of each division", () => {
  fc.assert(
    fc.property(worlds, fc.nat(), hundredths, fc.nat(11), (world, which, more, index) => {
      const worked = world.worked ?? [];
      const { employmentId } = worked[which % worked.length] ?? { employmentId: "0" };
      const its = monthsOfYear(2027)[index] ?? "";
      const before = reportOf(world);
      const after = reportOf({ ...world, worked: [...worked, { employmentId, hours: { [its]: more } }] });
      const plus = (old: number) => sumHours([{ hours: old }, { hours: more }]);
      expect(after.hours).toBe(plus(before.hours));
      expect(after.byMonth[index]?.hours).toBe(plus(before.byMonth[index]?.hours ?? 0));
      for (const division of divisions) {
        const old = new Map(before[division].map(({ key, hours }) => [key as string, hours]));
        const changed = after[division].filter(({ key, hours }) => hours !== (old.get(key) ?? 0));
        expect(changed.map(({ key, hours }) => hours === plus(old.get(key) ?? 0))).toEqual([true]);
      }
    }),
  );
});

it("the order of the lines changes nothing, to the letter", () => {
  const shuffled = <One>(ones: readonly One[] = []) =>
    fc.shuffledSubarray([...ones], { minLength: ones.length });
  const twice = worlds.chain((world) =>
    fc.tuple(
      fc.constant(world),
      fc.record({
        operations: shuffled(world.operations),
        contracts: shuffled(world.contracts),
        participants: shuffled(world.participants),
        employments: shuffled(world.employments),
        worked: shuffled(world.worked),
        situations: shuffled(world.situations),
      }),
    ),
  );
  fc.assert(
    fc.property(twice, ([world, other]) => {
      expect(JSON.stringify(reportOf(other))).toBe(JSON.stringify(reportOf(world)));
    }),
  );
});

it("the hours of each operation, and of each territory, add up to the whole, of this year and of the year before", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const whole = reportOf(world);
      const sumsOf = (reports: readonly FullClauseReport[]) => [
        sumHours(reports),
        sumHours(reports.map(({ previousHours }) => ({ hours: previousHours ?? 0 }))),
      ];
      const expected = [whole.hours, whole.previousHours ?? 0];
      const operations = ["0", "1", "2", "3"].map((operation) => reportOf(world, { operation }));
      expect(sumsOf(operations)).toEqual(expected);
      expect(sumsOf(territories.map((territory) => reportOf(world, { territory })))).toEqual(expected);
    }),
  );
});

it("what is counted of people and of contracts never exceeds what it is counted from", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const report = reportOf(world);
      expect(report.participants).toBeLessThanOrEqual(report.employments);
      expect(report.contractsWithHours).toBeLessThanOrEqual(report.contracts);
      expect(report.firstEntries).toBeLessThanOrEqual(report.newParticipants);
      for (const { participants } of report.byMonth)
        expect(participants).toBeLessThanOrEqual(report.participants);
      for (const { participants } of report.byModality)
        expect(participants).toBeLessThanOrEqual(report.participants);
    }),
  );
});
