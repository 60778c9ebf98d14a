import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { loadGazetteer } from "../../../functions/geo/load-gazetteer.ts";
import { factsOfFolder } from "../../../tests/clause-facts.ts";
import { homeTerritory } from "../../geo/territory.ts";
import { type FullClauseReport, fullClauseReportSchema } from "../report-schema.ts";
import { countClause } from "./count-clause.ts";
import type { ClauseFacts, ReportFilter } from "./facts.ts";

const folder = new URL("../../../../shared/reference/bilan/2020/", import.meta.url);
const file = new URL("expected.json", folder);

const sections = z.record(z.string(), z.json());
const expectedSchema = z.looseObject({
  exact: sections,
  data: sections,
});

type Group = { key: string };
const recordOf = <One extends Group>(groups: readonly One[], of: (group: One) => unknown) =>
  Object.fromEntries(groups.map((group) => [group.key, of(group)]));
const hoursOf = (groups: readonly (Group & { hours: number })[]) => recordOf(groups, ({ hours }) => hours);
const renamed = (record: Record<string, unknown>, names: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [names[key] ?? key, value]));

const works = { SERVICES: "services", WORKS: "travaux" };
const ages = { under26: "UNDER_26", "26-49": "FROM_26_TO_49", "50plus": "FROM_50" };
const residences = {
  metropoleQpv: "METROPOLE_QPV",
  metropoleOther: "METROPOLE_OTHER",
  outside: "OUTSIDE",
  unknown: "UNKNOWN",
};
const territoryNames = { metropole: "METROPOLE", departement: "HAUTE_GARONNE", region: "OCCITANIE" };

describe.skipIf(!existsSync(file))("the report of 2020 (skipped where the reference is absent)", () => {
  let facts: ClauseFacts;
  let report: FullClauseReport;
  let expected: z.infer<typeof expectedSchema>;
  const count = (filter?: ReportFilter): FullClauseReport =>
    countClause(facts, { year: 2020, home: homeTerritory, gazetteer: loadGazetteer(), filter });

  beforeAll(async () => {
    expected = expectedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    facts = await factsOfFolder(folder, loadGazetteer());
    report = count();
  });

  const byMonth = (counted: keyof FullClauseReport["byMonth"][number]) =>
    Object.fromEntries(report.byMonth.map((month) => [month.month, month[counted]]));

  const employmentsOf = (counted: FullClauseReport, type: string): number =>
    counted.byEmploymentType.find(({ key }) => key === type)?.employments ?? 0;

  const operationOf = (name: string) => {
    const counted = count({ operation: name });
    return {
      hours: counted.hours,
      persons: counted.participants,
      employments: counted.employments,
      companies: counted.companies.withHours,
      CDI: employmentsOf(counted, "CDI"),
      PROFESSIONNALISATION: employmentsOf(counted, "PROFESSIONNALISATION"),
    };
  };

  const reservedOf = ({ reserved }: FullClauseReport) => ({
    lots: reserved.contracts,
    hours: reserved.hours,
    persons: reserved.participants,
    employments: reserved.employments,
  });

  /** The articles that are printed together are those of the reserved contracts. */
  const byPrintedArticle = (counted: "hours" | "contracts" | "employments" | "participants") => ({
    ...recordOf(
      report.byModality.filter(({ key }) => !key.startsWith("L2113-")),
      (group) => group[counted],
    ),
    L2113: report.reserved[counted],
  });

  it("follows its schema", () => {
    expect(fullClauseReportSchema.parse(report)).toEqual(report);
  });

  it("has each printed figure, to the unit", () => {
    const npnru = count({ programme: "NPNRU" });
    const zac = "ZAC Toulouse Aerospace - phase 1.3.2";
    expect({
      hours: report.hours,
      lots: report.contracts,
      employments: report.employments,
      persons: report.participants,
      companies: report.companies.followed,
      buyers: report.buyers.followed,
      buyersWithHours: report.buyers.withHours,
      publicBuyersWithHours: report.buyers.public,
      privateBuyersWithHours: report.buyers.private,
      byMonth: byMonth("hours"),
      activePersonsByMonth: byMonth("participants"),
      personsStartingAnEmploymentByMonth: byMonth("newParticipants"),
      personsStartingAnEmployment: report.newParticipants,
      byBuyer: hoursOf(report.byBuyer),
      byArticle: byPrintedArticle("hours"),
      insertion: reservedOf(report),
      byTerritory: renamed(hoursOf(report.byTerritory), territoryNames),
      employmentsByType: recordOf(report.byEmploymentType, ({ employments }) => employments),
      personsByGender: report.participantsBy.gender,
      personsByStatus: report.participantsBy.status,
      personsByPrescriber: {
        ...report.participantsBy.prescriber,
        UNKNOWN: report.participantsBy.unknown.prescriber,
      },
      npnru: { operations: npnru.operations.length, lots: npnru.contracts },
      operations: { [zac]: operationOf(zac) },
      history: Object.fromEntries(
        report.byMonth.map(({ month, previousHours }) => [
          month.replace("2020", "2019"),
          { hours: previousHours },
        ]),
      ),
      lotsByArticle: byPrintedArticle("contracts"),
      employmentsByArticle: byPrintedArticle("employments"),
      personsByArticle: byPrintedArticle("participants"),
    }).toEqual(expected.exact);
  });

  it("has each further sum of the files", () => {
    const npnru = count({ programme: "NPNRU" });
    const { participantsBy } = report;
    const byFamily = hoursOf(report.byFamily);
    expect({
      byArticleDetail: hoursOf(report.byModality),
      byDepartment: hoursOf(report.byDepartement),
      bySector: hoursOf(report.bySector),
      byFamily,
      bySectorExcludingInsertion: hoursOf(report.bySectorOutsideReserved),
      byWorkNature: renamed(hoursOf(report.byWork), works),
      byWorkNatureExcludingInsertion: renamed(hoursOf(report.byWorkOutsideReserved), works),
      byBuyerNature: renamed(hoursOf(report.byNature), { private: "prive" }),
      lotsWithHours: report.contractsWithHours,
      employmentsStartedByMonth: byMonth("startedEmployments"),
      personsByAge: renamed(participantsBy.age, ages),
      personsByLevel: participantsBy.level,
      personsByResidence: renamed(participantsBy.residence, residences),
      personsByQpv: {
        ...renamed(participantsBy.priorityQuarter, { yes: "oui", no: "non" }),
        UNKNOWN: participantsBy.unknown.priorityQuarter,
      },
      firstEntriesByMonth: byMonth("firstEntries"),
      firstEntries: report.firstEntries,
      companiesWithHours: report.companies.withHours,
      companiesBySize: recordOf(report.byCompanySize, ({ companies }) => companies),
      companiesByActivity: recordOf(report.byCompanyActivity, ({ companies }) => companies),
      situations: report.afterOneYear.by,
      stateProgramme: { hours: report.state.hours, persons: report.state.participants },
      womenDetail: {
        upToCapBep: participantsBy.women.upToCapBep,
        under26: participantsBy.women.under26,
        qpv: participantsBy.women.priorityQuarter,
      },
      operations: Object.fromEntries(
        report.operations.map(({ label, target, contracts }) => [
          label,
          { target, lots: contracts, ...operationOf(label) },
        ]),
      ),
      npnru: {
        operations: npnru.operations.length,
        hours: npnru.hours,
        persons: npnru.participants,
        lots: npnru.contracts,
        target: npnru.operations.reduce((sum, { target = 0 }) => sum + target, 0),
      },
      insertion: reservedOf(report),
    }).toEqual(expected.data);
  });

  it("has the shape of the contract, key by key", () => {
    const { inconsistent: _, ...shaped } = report;
    const told = Object.entries(expected).filter(([key]) => key in shaped);
    const others = Object.keys(expected).filter((key) => !(key in shaped));
    expect(others.toSorted()).toEqual(["data", "exact", "files", "inconsistent", "rounded", "set", "year"]);
    expect({
      ...shaped,
      byBuyer: hoursOf(report.byBuyer),
      byNature: hoursOf(report.byNature),
      byModality: recordOf(report.byModality, ({ key: __, ...counts }) => counts),
      bySector: hoursOf(report.bySector),
      bySectorOutsideReserved: hoursOf(report.bySectorOutsideReserved),
      byWork: hoursOf(report.byWork),
      byTerritory: hoursOf(report.byTerritory),
      byDepartement: hoursOf(report.byDepartement),
      byEmploymentType: recordOf(report.byEmploymentType, ({ employments }) => employments),
      byCompanySize: recordOf(report.byCompanySize, ({ companies }) => companies),
      byCompanyActivity: recordOf(report.byCompanyActivity, ({ companies }) => companies),
    }).toMatchObject(Object.fromEntries(told));
  });

  it("tells what cannot add up, as the printed report had it", () => {
    const notes = report.inconsistent.map(({ key, published, data }) => [key, published, data]);
    expect(notes).toContainEqual(["contracts", "Les marchés par article s’additionnent à 567", 489]);
    expect(notes).toContainEqual([
      "newParticipants",
      "Les nouveaux bénéficiaires des douze mois s’additionnent à 727",
      660,
    ]);
    expect(notes).toContainEqual(["newParticipants", "660 nouveaux bénéficiaires", 626]);
    expect(report.inconsistent.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        "employments",
        "participants",
        "participantsBy.prescriber",
        "participantsBy.age",
      ]),
    );
  });

  it("tells a published figure that its lines do not give", () => {
    const past = [...facts.past, { year: 2020, month: "2020-10", hours: 52_392 }];
    const told = countClause(
      { ...facts, past },
      { year: 2020, home: homeTerritory, gazetteer: loadGazetteer() },
    );
    expect(told.hours).toBe(526_669);
    expect(told.inconsistent[0]).toMatchObject({ key: "byMonth.2020-10.hours", data: 52_390 });
  });

  it.each(["metropole", "departement", "region", "elsewhere"] as const)(
    "by territory adds up to the whole: %s",
    (territory) => {
      const of = report.byTerritory.find(({ key }) => key === territory)?.hours ?? 0;
      expect(count({ territory }).hours).toBe(of);
    },
  );
});
