import type { Buyer } from "../../shared/buyers/schema.ts";
import { standingOf } from "../../shared/clause/progress/standing.ts";
import type { Company, Employment, Operation, PastFigures, WorkedYear } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import type { HireIdentity, HoursStatement } from "../../shared/statements/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { monthAfter } from "../../shared/time/months.ts";
import type { Stored } from "../clause/documents.ts";
import type { Alert } from "../followed-contracts/alerts.ts";
import {
  type DemoContract,
  demoCompanies,
  demoFollowedContracts,
  demoOperations,
} from "./clause-contracts.ts";
import { demoEmployments, workedYearsOf } from "./clause-employments.ts";
import { type DemoPerson, demoPeople } from "./clause-people.ts";
import { demoStatements, lastStatedMonth } from "./clause-statements.ts";

/** A followed contract with the people who work on it, stored together so that its sum is always right. */
export type FollowedWorld = {
  contract: DemoContract["contract"];
  employments: Employment[];
  workedYears: WorkedYear[];
  /** That it has fallen behind. */
  alert?: Alert;
};

/** The clause, followed, over last year and this one. */
export type ClauseWorld = {
  operations: Operation[];
  companies: Company[];
  contracts: FollowedWorld[];
  people: DemoPerson[];
  statements: HoursStatement[];
  hires: HireIdentity[];
  /** Figures since 2012 of the years that are not entered line by line. */
  past: Stored<PastFigures>[];
};

const firstPastYear = 2012;

/** The shape of a year, by month, and how the years have grown. */
const monthShares = [72, 78, 86, 84, 80, 88, 70, 52, 90, 96, 92, 68];

const pastFiguresOf = (today: string, at: string): Stored<PastFigures>[] => {
  const firstYear = Number(today.slice(0, 4)) - 1;
  const stored = { version: 0, createdAt: at, updatedAt: at };
  const hoursOf = (year: number, share: number) =>
    Math.round(share * (6.5 + (year - firstPastYear) * 0.8) * (year === 2020 ? 0.8 : 1));
  return Array.from({ length: firstYear - firstPastYear }, (_, place) => firstPastYear + place).flatMap(
    (year) => {
      const months = monthShares.map((share) => hoursOf(year, share));
      const hours = months.reduce((sum, month) => sum + month, 0);
      const whole = { ...stored, year, hours, participants: Math.round(hours / 260) };
      // Of the year before the lines, the months are known too, for the months of the first year to be compared with.
      return year < firstYear - 1
        ? [whole]
        : [
            whole,
            ...months.map((monthHours, month) => ({
              ...stored,
              year,
              month: monthAfter(`${year}-01`, month),
              hours: monthHours,
              participants: Math.round(monthHours / 55),
            })),
          ];
    },
  );
};

const alertOf = (
  contract: DemoContract["contract"],
  hours: Record<string, number>,
  today: string,
): { alert?: Alert } => {
  const { late } = contract.clause.ended ? {} : standingOf(contract.clause, hours, today);
  const at = `${today}T07:00:00.000Z`;
  return late
    ? {
        alert: {
          ...{ contractId: contract.id, version: 0, createdAt: at, updatedAt: at },
          ...{ stage: late, since: at, seen: false },
        },
      }
    : {};
};

type Around = { buyers: readonly Buyer[]; suppliers: readonly Supplier[]; contracts: readonly Contract[] };

/**
 * Two years of hours of insertion around a day, made by rules: the same day gives the same documents. The hours of the last
 * month count where their statement is accepted.
 */
export const clauseWorld = (today: string, { buyers, suppliers, contracts }: Around): ClauseWorld => {
  const at = `${Number(today.slice(0, 4)) - 1}-01-02T09:00:00.000Z`;
  const companies = demoCompanies(at, suppliers);
  const followed = demoFollowedContracts(contracts, { today, buyers, companies });
  const lastMonth = lastStatedMonth(today);
  const hired = demoEmployments(followed, lastMonth);
  const everyCompany = [...companies.values()].map(({ company }) => company);
  const { statements, hires, isCounted } = demoStatements(hired, everyCompany, today);
  const counted = hired.map((one) => ({
    ...one,
    hours: new Map([...one.hours].filter(([month]) => month < lastMonth || isCounted(one.employment))),
  }));
  return {
    operations: demoOperations(at),
    companies: everyCompany,
    contracts: followed.map(({ contract }) => {
      const own = counted.filter(({ employment }) => employment.contractId === contract.id);
      const months = own.flatMap(({ hours }) => [...hours]);
      const sums = Object.fromEntries(
        [...Map.groupBy(months, ([month]) => month)].map(([month, parts]) => [
          month,
          parts.reduce((sum, [, hours]) => sum + hours, 0),
        ]),
      );
      return {
        contract,
        employments: own.map(({ employment }) => employment),
        workedYears: own.flatMap((one) => workedYearsOf(one, one.hours)),
        ...alertOf(contract, sums, today),
      };
    }),
    people: demoPeople(
      hired.map(({ employment }) => employment),
      today,
    ),
    ...{ statements, hires, past: pastFiguresOf(today, at) },
  };
};
