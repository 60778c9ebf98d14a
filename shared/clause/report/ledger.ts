import type { ClauseFacts, EmploymentFacts, ReportFilter, ReportQuestion } from "./facts.ts";
import { toHundredths } from "./numbers.ts";
import { monthsOfYear, yearOf } from "./periods.ts";
import { type PlacedContract, placeContract } from "./place-contract.ts";

/** What was worked in one employment in the year: more than nothing. */
export type Line = {
  readonly employment: EmploymentFacts;
  readonly contract: PlacedContract;
  hundredths: number;
  /** Bit 0 is January. */
  months: number;
};

/** Contracts that are followed in the year, and what was worked under them. */
export type Followed = {
  readonly contracts: readonly PlacedContract[];
  readonly lines: readonly Line[];
};

/** An employment under a contract of the scope, whether or not anything was worked in the year. */
export type ScopedEmployment = { readonly employment: EmploymentFacts; readonly contract: PlacedContract };

/** Hundredths of hours of the twelve months of a year; undefined in a month without a line. */
export type MonthSums = readonly (number | undefined)[];

export type Ledger = Followed & {
  readonly employments: ReadonlyMap<string, ScopedEmployment>;
  readonly months: MonthSums;
  readonly previousMonths: MonthSums;
  /** Whether the year before was entered line by line, be it for contracts out of the scope. */
  readonly previousEntered: boolean;
  /** Hundredths of hours of the year whose employment or contract nobody knows. */
  readonly orphans: number;
};

const inScope = (
  { facts: { clause }, buyer, territory }: PlacedContract,
  filter: ReportFilter,
  programmes: ReadonlyMap<string, string | undefined>,
): boolean =>
  (filter.territory === undefined || territory === filter.territory) &&
  (filter.buyer === undefined || buyer === filter.buyer) &&
  (filter.operation === undefined || clause.operationId === filter.operation) &&
  (filter.programme === undefined ||
    (filter.programme === "STATE"
      ? clause.ofTheState
      : clause.operationId !== undefined && programmes.get(clause.operationId) === filter.programme));

/** A contract without a start runs from its award, one without an end still runs. */
const runsIn = ({ facts: { clause, awardedOn } }: PlacedContract, year: number): boolean =>
  yearOf(clause.start ?? awardedOn) <= year && (clause.end === undefined || yearOf(clause.end) >= year);

const contractsInScope = (facts: ClauseFacts, question: ReportQuestion): Map<string, PlacedContract> => {
  const programmes = new Map(facts.operations.map(({ id, programme }) => [id, programme]));
  const { filter = {}, home, gazetteer } = question;
  return new Map(
    facts.contracts
      .map((contract) => placeContract(contract, home, gazetteer))
      .filter((contract) => inScope(contract, filter, programmes))
      .map((contract) => [contract.facts.id, contract]),
  );
};

/** Reads every month value once: hours by employment, by month of the year and of the year before. */
export const openLedger = (facts: ClauseFacts, question: ReportQuestion): Ledger => {
  const { year } = question;
  const contracts = contractsInScope(facts, question);
  const known = new Set(facts.contracts.map(({ id }) => id));
  const employments = new Map<string, ScopedEmployment>();
  const outOfScope = new Set<string>();
  for (const employment of facts.employments) {
    const contract = contracts.get(employment.contractId);
    if (contract) employments.set(employment.id, { employment, contract });
    else if (known.has(employment.contractId)) outOfScope.add(employment.id);
  }

  // By month of the year before, then of the year: looking a month up is faster than taking it apart.
  const places = new Map([...monthsOfYear(year - 1), ...monthsOfYear(year)].map((month, at) => [month, at]));
  const sums: (number | undefined)[] = Array(24).fill(undefined);
  const lines = new Map<string, Line>();
  let previousEntered = false;
  let orphans = 0;
  for (const { employmentId, hours } of facts.worked) {
    const scoped = employments.get(employmentId);
    const orphan = scoped === undefined && !outOfScope.has(employmentId);
    let line = lines.get(employmentId);
    for (const month of Object.keys(hours)) {
      const at = places.get(month);
      const hundredths = toHundredths(hours[month] ?? 0);
      if (at === undefined || hundredths === 0) continue;
      const ofTheYear = at >= 12;
      if (!ofTheYear) previousEntered = true;
      if (orphan && ofTheYear) orphans += hundredths;
      if (scoped === undefined) continue;
      sums[at] = (sums[at] ?? 0) + hundredths;
      if (!ofTheYear) continue;
      line ??= { ...scoped, hundredths: 0, months: 0 };
      line.hundredths += hundredths;
      line.months |= 1 << (at - 12);
    }
    if (line) lines.set(employmentId, line);
  }

  const worked = new Set([...lines.values()].map(({ contract }) => contract));
  return {
    contracts: [...contracts.values()].filter((contract) => worked.has(contract) || runsIn(contract, year)),
    lines: [...lines.values()],
    employments,
    months: sums.slice(12),
    previousMonths: sums.slice(0, 12),
    previousEntered,
    orphans,
  };
};

/** The part of what is followed whose contracts satisfy a condition. */
export const followedWhere = (
  { contracts, lines }: Followed,
  keep: (contract: PlacedContract) => boolean,
): Followed => ({ contracts: contracts.filter(keep), lines: lines.filter(({ contract }) => keep(contract)) });
