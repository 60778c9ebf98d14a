import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { loadGazetteer } from "../../../functions/geo/load-gazetteer.ts";
import { factsOfFolder } from "../../../tests/clause-facts.ts";
import { homeTerritory } from "../../geo/territory.ts";
import { countClause } from "./count-clause.ts";

const folder = new URL("../../../../shared/reference/bilan/2020/", import.meta.url);
const file = new URL("expected.json", folder);
const expectedSchema = z.object({ rounded: z.record(z.string(), z.number()) });

type Group = { key: string };

describe.skipIf(!existsSync(file))("the report of 2020 (skipped where the reference is absent)", () => {
  it("has each printed percentage", async () => {
    const { rounded: printedPercentages } = expectedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const gazetteer = loadGazetteer();
    const report = countClause(await factsOfFolder(folder, gazetteer), {
      ...{ year: 2020, home: homeTerritory, gazetteer },
    });
    const { participantsBy, participants, byMonth: months, afterOneYear, byBuyer, employments } = report;
    const { gender, age, level, status, residence, prescriber } = participantsBy;
    const of = (part: number, whole: number) => (100 * part) / whole;
    const ofPeople = (...parts: (number | undefined)[]) =>
      of(
        parts.reduce<number>((sum, part = 0) => sum + part, 0),
        participants,
      );
    const ofHours = (groups: readonly (Group & { hours: number })[], ...keys: string[]) =>
      of(
        groups.reduce((sum, { key, hours }) => sum + (keys.includes(key) ? hours : 0), 0),
        groups.reduce((sum, { hours }) => sum + hours, 0),
      );
    const ofCompanies = (groups: readonly (Group & { companies: number })[], ...keys: string[]) =>
      of(
        groups.reduce((sum, { key, companies }) => sum + (keys.includes(key) ? companies : 0), 0),
        report.companies.followed,
      );
    const contractsOf = (article: string) =>
      report.byModality.find(({ key }) => key === article)?.contracts ?? 0;
    const cohort = afterOneYear.known + afterOneYear.unknown;
    const { by } = afterOneYear;
    const evolution = ({ hours, previousHours }: { hours: number; previousHours: number | null }) =>
      of(hours, previousHours ?? Number.NaN) - 100;
    const spring = months.slice(2, 5).map(evolution);
    const percentages: Record<string, number> = {
      women: ofPeople(gender.F),
      men: ofPeople(gender.H),
      under26: ofPeople(age.under26),
      from26To49: ofPeople(age["26-49"]),
      from50: ofPeople(age["50plus"]),
      withoutQualification: ofPeople(level.SAVOIRS_DE_BASE, level.DNB),
      upToCapBep: ofPeople(level.SAVOIRS_DE_BASE, level.DNB, level.CAP_BEP),
      ...Object.fromEntries(Object.entries(level).map(([key, size]) => [`level.${key}`, ofPeople(size)])),
      longTermUnemployedOrMinima: ofPeople(status.DELD, status.RSA),
      youthWithoutExperienceOrQualification: ofPeople(
        status.JEUNE_SANS_EXPERIENCE,
        status.JEUNE_SANS_QUALIFICATION,
      ),
      "residence.METROPOLE_QPV": ofPeople(residence.metropoleQpv),
      "residence.METROPOLE_OTHER": ofPeople(residence.metropoleOther),
      "residence.OUTSIDE": ofPeople(residence.outside),
      "residence.UNKNOWN": ofPeople(residence.unknown),
      "residence.METROPOLE": ofPeople(residence.metropoleQpv, residence.metropoleOther),
      qpv: ofPeople(participantsBy.priorityQuarter.yes),
      "prescribers.publicEmploymentService": ofPeople(
        prescriber.POLE_EMPLOI,
        prescriber.MISSION_LOCALE_TOULOUSE,
        prescriber.MISSION_LOCALE_31,
        prescriber.MISSION_LOCALE_HORS_31,
        prescriber.PLIE,
        prescriber.CAP_EMPLOI,
      ),
      "prescribers.economicActors": ofPeople(prescriber.ENTREPRISE, prescriber.INTERIM),
      "prescribers.iae": ofPeople(prescriber.SIAE, prescriber.EA_ESAT),
      "prescribers.territorial": ofPeople(
        prescriber.SERVICE_COMMUNE,
        prescriber.ORGANISME_FORMATION,
        prescriber.ASSOCIATION_QUARTIER,
      ),
      "territory.METROPOLE": ofHours(report.byTerritory, "metropole"),
      "territory.HAUTE_GARONNE": ofHours(report.byTerritory, "departement"),
      "territory.OCCITANIE": ofHours(report.byTerritory, "region"),
      "lotsOf.L2112-2": of(contractsOf("L2112-2"), report.contracts),
      "lotsOf.L2113": of(report.reserved.contracts, report.contracts),
      "hoursOf.L2112-2": ofHours(report.byModality, "L2112-2"),
      "hoursOf.L2113": of(report.reserved.hours, report.hours),
      ...Object.fromEntries(
        report.byCompanySize.map(({ key }) => [`companySize.${key}`, ofCompanies(report.byCompanySize, key)]),
      ),
      companiesUnder50: ofCompanies(report.byCompanySize, "1-9", "10-49"),
      companiesWithHours: of(report.companies.withHours, report.companies.followed),
      companiesBtp: ofCompanies(report.byCompanyActivity, "BTP"),
      companiesServices: ofCompanies(report.byCompanyActivity, "SERVICES"),
      ...Object.fromEntries(
        report.bySectorOutsideReserved.map(({ key }) => [
          `sectorExcludingInsertion.${key}`,
          ofHours(report.bySectorOutsideReserved, key),
        ]),
      ),
      works: ofHours(report.byWork, "WORKS"),
      services: ofHours(report.byWork, "SERVICES"),
      worksExcludingInsertion: ofHours(report.byWorkOutsideReserved, "WORKS"),
      servicesExcludingInsertion: ofHours(report.byWorkOutsideReserved, "SERVICES"),
      topTenBuyers: 100 * (report.buyers.topTenShare ?? 0),
      metropoleAndItsCommunes: ofHours(
        byBuyer,
        "TOULOUSE MÉTROPOLE / VDT",
        "VILLE DE BLAGNAC",
        "VILLE DE COLOMIERS",
        "VILLE DE BEAUZELLE",
      ),
      iaeEmployments: of(
        ["CDDI", "CTTI", "MAD", "APPRENTISSAGE", "PROFESSIONNALISATION"].reduce(
          (sum, type) => sum + (report.byEmploymentType.find(({ key }) => key === type)?.employments ?? 0),
          0,
        ),
        employments,
      ),
      ...Object.fromEntries(
        Object.entries(by).map(([kind, size]) => [`situation.${kind}`, of(size, cohort)]),
      ),
      employedAfterAYear: of((afterOneYear.employedShare ?? 0) * afterOneYear.known, cohort),
      unemployedOrInactiveAfterAYear: of((by.DEMANDEUR_EMPLOI ?? 0) + (by.SANS_SITUATION ?? 0), cohort),
      evolution: evolution(report),
      firstLockdown: spring.reduce((sum, rate) => sum + rate, 0) / spring.length,
      fullTimeEquivalents: report.fte,
      ...Object.fromEntries(months.map((month) => [`evolution.${month.month.slice(5)}`, evolution(month)])),
    };
    const rounded = Object.entries(printedPercentages).map(([key, printed]) => {
      const scale = Number.isInteger(printed) ? 1 : 10;
      return [key, Math.round(scale * (percentages[key] ?? Number.NaN)) / scale];
    });
    expect(Object.fromEntries(rounded)).toEqual(printedPercentages);
  });
});
