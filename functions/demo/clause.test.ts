import { describe, expect, it } from "vitest";
import * as z from "zod";
import { employmentTypes } from "../../shared/clause/codes.ts";
import { standingOf } from "../../shared/clause/progress/standing.ts";
import {
  companySchema,
  employmentSchema,
  operationSchema,
  participantSchema,
  pastFiguresSchema,
  situationSchema,
  workedYearSchema,
} from "../../shared/clause/schema.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { isSiret } from "../../shared/fields/siret.ts";
import { identityInputSchema } from "../../shared/participants/identity.ts";
import { situationRequestSchema } from "../../shared/participants/schema.ts";
import { hoursStatementSchema } from "../../shared/statements/schema.ts";
import { testApp } from "../../tests/test-app.ts";
import { recountHours } from "../clause/recount-hours.ts";
import { demoWorld } from "./demo-world.ts";
import { seed } from "./seed.ts";

const today = "2026-11-22";
const { clause: world, suppliers } = demoWorld(today);
const employments = world.contracts.flatMap((one) => one.employments);
const worked = world.contracts.flatMap(({ workedYears }) => workedYears);

const faults = (schema: z.ZodType, documents: readonly unknown[]) =>
  documents.flatMap((document) => {
    const { error } = schema.safeParse(document);
    return error ? [z.prettifyError(error)] : [];
  });

describe("the clause of the demonstration", () => {
  it.each([today, "2027-01-02", "2028-02-29", "2026-03-01"])("follows the schemas on %s", (day) => {
    const { clause } = demoWorld(day);
    expect(faults(operationSchema, clause.operations)).toEqual([]);
    expect(faults(companySchema, clause.companies)).toEqual([]);
    expect(
      faults(
        contractSchema,
        clause.contracts.map(({ contract }) => contract),
      ),
    ).toEqual([]);
    expect(
      faults(
        employmentSchema,
        clause.contracts.flatMap((one) => one.employments),
      ),
    ).toEqual([]);
    expect(
      faults(
        workedYearSchema,
        clause.contracts.flatMap((one) => one.workedYears),
      ),
    ).toEqual([]);
    expect(faults(pastFiguresSchema, clause.past)).toEqual([]);
    expect(faults(hoursStatementSchema, clause.statements)).toEqual([]);
    for (const { participant, identity, situations, requests } of clause.people) {
      expect(faults(participantSchema, [participant])).toEqual([]);
      expect(faults(identityInputSchema, identity ? [identity] : [])).toEqual([]);
      expect(faults(situationSchema, situations)).toEqual([]);
      expect(faults(situationRequestSchema, requests)).toEqual([]);
    }
  });

  it("is of a size that fills each page, and the same each time", () => {
    expect(demoWorld(today).clause).toEqual(world);
    expect([world.operations.length, world.companies.length]).toEqual([5, 25]);
    expect(world.contracts.length).toBeGreaterThanOrEqual(40);
    expect(world.people.length).toBeGreaterThanOrEqual(115);
    expect(employments.length).toBeGreaterThan(world.people.length);
    const types = new Set(employments.map(({ type }) => type));
    expect(types.size).toBeGreaterThanOrEqual(employmentTypes.length - 3);
    expect(Math.min(...world.past.map(({ year }) => year))).toBe(2012);
  });

  it("has contracts to come, on time, late, and ended in each way", () => {
    const standings = world.contracts.map(({ contract, workedYears }) => {
      const sums: Record<string, number> = {};
      for (const { hours } of workedYears)
        for (const [month, some] of Object.entries(hours)) sums[month] = (sums[month] ?? 0) + some;
      return standingOf(contract.clause, sums, today);
    });
    expect(new Set(standings.map(({ status }) => status))).toEqual(
      new Set(["planned", "running", "completed", "short"]),
    );
    expect(standings.filter(({ status, late }) => status === "running" && late).length).toBeGreaterThan(2);
    expect(standings.filter(({ status, late }) => status === "running" && !late).length).toBeGreaterThan(8);
    const outcomes = world.contracts.flatMap(({ contract }) => contract.clause.ended?.outcome ?? []);
    expect(new Set(outcomes)).toEqual(new Set(["reached", "dispensed", "short"]));
    expect(world.contracts.filter(({ alert }) => alert).length).toBeGreaterThan(2);
  });

  it("names nobody real, and people once at a time", () => {
    const known = new Set(suppliers.map(({ siret }) => siret));
    const own = world.companies.filter(({ siret = "" }) => !known.has(siret));
    expect(own.length).toBeGreaterThan(15);
    for (const { siret = "", contact } of own) {
      expect(isSiret(siret) && siret.startsWith("999")).toBe(true);
      expect(contact?.email ?? "a@exemple.fr").toMatch(/@exemple\.fr$/);
    }
    for (const { identity } of world.people)
      expect(identity?.email ?? identity?.referrer?.email ?? "a@exemple.fr").toMatch(/@exemple\.fr$/);
    for (const spans of Map.groupBy(employments, ({ participantId }) => participantId).values()) {
      const sorted = spans.toSorted((a, b) => a.start.localeCompare(b.start));
      for (const [place, { start }] of sorted.entries())
        expect((sorted[place - 1]?.end ?? "") < start, JSON.stringify(sorted)).toBe(true);
    }
  });

  it("has hours within each employment, and none to come", () => {
    const byId = new Map(employments.map((employment) => [employment.id, employment]));
    for (const { employmentId, hours } of worked) {
      const { start = "", end = "9999" } = byId.get(employmentId) ?? {};
      for (const [month, some] of Object.entries(hours)) {
        expect(month >= start.slice(0, 7) && month <= end.slice(0, 7) && month < today.slice(0, 7)).toBe(
          true,
        );
        expect(some > 0 && some <= 140).toBe(true);
      }
    }
  });

  it("has statements of the last month in each state, whose accepted hours alone count", () => {
    const last = world.statements.filter(({ month }) => month === "2026-10");
    expect(new Set(last.map(({ status }) => status))).toEqual(
      new Set(["expected", "stated", "sentBack", "checked"]),
    );
    const counted = new Map(worked.map((one) => [`${one.employmentId} ${one.year}`, one.hours]));
    for (const line of last.flatMap(({ lines }) => lines)) {
      const hours = counted.get(`${line.employmentId} 2026`)?.["2026-10"] ?? 0;
      expect(hours).toBe(line.counted ? line.hours : 0);
    }
    expect(last.flatMap(({ hires }) => hires)).toHaveLength(1);
  });
});

describe("the stored clause of the demonstration", () => {
  it("has sums that a recount finds right", async () => {
    const { deps } = await testApp();
    const actor = { type: "system", name: "tests" } as const;
    await seed(deps, actor);
    const { contracts, wrong } = await recountHours(deps, actor, { dryRun: true });
    expect(contracts).toBe(world.contracts.length);
    expect(wrong).toEqual([]);
  });
});
