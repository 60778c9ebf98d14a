import {
  type AskedMonths,
  type ClauseFacts,
  type EmploymentFacts,
  monthsAsked,
  type ReportFilter,
  type ReportQuestion,
} from "./facts.ts";
import { toHundredths } from "./numbers.ts";
import { type PlacedContract, placeContract } from "./place-contract.ts";

/** What was worked in one employment in the months asked: more than nothing. */
export type Line = {
  readonly employment: EmploymentFacts;
  readonly contract: PlacedContract;
  hundredths: number;
  /** Bit 0 is the first month asked. */
  months: number;
};

/** Contracts that are followed in the months asked, and what was worked under them. */
export type Followed = {
  readonly contracts: readonly PlacedContract[];
  readonly lines: readonly Line[];
};

/** An employment of the scope, whether or not anything was worked in the months asked. */
export type ScopedEmployment = { readonly employment: EmploymentFacts; readonly contract: PlacedContract };

/** Hundredths of hours of the months asked, or of the same a year before; undefined in a month without a line. */
export type MonthSums = readonly (number | undefined)[];

export type Ledger = Followed & {
  readonly asked: AskedMonths;
  readonly employments: ReadonlyMap<string, ScopedEmployment>;
  readonly months: MonthSums;
  readonly previousMonths: MonthSums;
  /** Whether the months asked were entered line by line, be it for contracts out of the scope. */
  readonly entered: boolean;
  /** Whether the year before was entered line by line, be it for contracts out of the scope. */
  readonly previousEntered: boolean;
  /** Hundredths of hours of the year whose employment or contract nobody knows. */
  readonly orphans: number;
};

/**
 * Whether a contract is of the buyer asked for: by the key under which buyers are counted, be it an id or the name of one
 * without; by the name that contracts write where no buyer has that key; or by SIRET.
 */
const ofBuyer = (
  contracts: readonly PlacedContract[],
  { buyer: asked, buyerSiret: siret }: ReportFilter,
): ((contract: PlacedContract) => boolean) => {
  if (asked === undefined && siret === undefined) return () => true;
  const isKey = contracts.some(({ buyer }) => buyer === asked);
  return ({ buyer, facts }) =>
    (isKey ? buyer : facts.buyerName) === asked || (siret !== undefined && facts.buyerSiret === siret);
};

const inScope = (
  { facts: { clause }, territory }: PlacedContract,
  filter: ReportFilter,
  programmes: ReadonlyMap<string, string | undefined>,
): boolean =>
  (filter.territory === undefined || territory === filter.territory) &&
  (filter.operation === undefined || clause.operationId === filter.operation) &&
  (filter.programme === undefined ||
    (filter.programme === "STATE"
      ? clause.ofTheState
      : clause.operationId !== undefined && programmes.get(clause.operationId) === filter.programme));

/** A contract without a start runs from its award, one without an end still runs. */
const runsIn = ({ facts: { clause, awardedOn } }: PlacedContract, months: readonly string[]): boolean => {
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const start = (clause.start ?? awardedOn).slice(0, 7);
  return start <= last && (clause.end === undefined || clause.end.slice(0, 7) >= first);
};

/** The companies asked for; undefined where any may be. */
const companiesAsked = ({ company, companies }: ReportFilter): ReadonlySet<string> | undefined =>
  company === undefined && companies === undefined
    ? undefined
    : new Set([...(company === undefined ? [] : [company]), ...(companies ?? [])]);

type Companies = ReadonlySet<string> | undefined;

/** Whether hours of an employment are a company’s: under its contracts, or of people that it employs. */
const isOf = ({ companyId, employerId }: EmploymentFacts, asked: Companies): boolean =>
  asked === undefined || asked.has(companyId) || (employerId !== undefined && asked.has(employerId));

const isHeldBy = ({ facts: { clause } }: PlacedContract, asked: Companies): boolean =>
  asked === undefined || clause.holders.some(({ companyId }) => asked.has(companyId));

const contractsInScope = (facts: ClauseFacts, question: ReportQuestion): Map<string, PlacedContract> => {
  const programmes = new Map(facts.operations.map(({ id, programme }) => [id, programme]));
  const { filter = {}, home, gazetteer } = question;
  const placed = facts.contracts.map((contract) => placeContract(contract, home, gazetteer));
  const isOfBuyer = ofBuyer(placed, filter);
  return new Map(
    placed
      .filter((contract) => isOfBuyer(contract) && inScope(contract, filter, programmes))
      .map((contract) => [contract.facts.id, contract]),
  );
};

/** Reads every month value once: hours by employment, by month asked and by the same month a year before. */
export const openLedger = (facts: ClauseFacts, question: ReportQuestion): Ledger => {
  const asked = monthsAsked(question);
  const companies = companiesAsked(question.filter ?? {});
  const contracts = contractsInScope(facts, question);
  const known = new Set(facts.contracts.map(({ id }) => id));
  const employments = new Map<string, ScopedEmployment>();
  const outOfScope = new Set<string>();
  for (const employment of facts.employments) {
    const contract = contracts.get(employment.contractId);
    if (contract && isOf(employment, companies)) employments.set(employment.id, { employment, contract });
    else if (known.has(employment.contractId)) outOfScope.add(employment.id);
  }

  // By month a year before, then by month asked: looking a month up is faster than taking it apart.
  const size = asked.months.length;
  const places = new Map([...asked.before, ...asked.months].map((month, at) => [month, at]));
  const sums: (number | undefined)[] = Array(2 * size).fill(undefined);
  const lines = new Map<string, Line>();
  let entered = false;
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
      const isAsked = at >= size;
      if (isAsked) entered = true;
      else previousEntered = true;
      if (orphan && isAsked) orphans += hundredths;
      if (scoped === undefined) continue;
      sums[at] = (sums[at] ?? 0) + hundredths;
      if (!isAsked) continue;
      line ??= { ...scoped, hundredths: 0, months: 0 };
      line.hundredths += hundredths;
      line.months |= 1 << (at - size);
    }
    if (line) lines.set(employmentId, line);
  }

  const worked = new Set([...lines.values()].map(({ contract }) => contract));
  return {
    asked,
    contracts: [...contracts.values()].filter(
      (contract) => worked.has(contract) || (runsIn(contract, asked.months) && isHeldBy(contract, companies)),
    ),
    lines: [...lines.values()],
    employments,
    months: sums.slice(size),
    previousMonths: sums.slice(0, size),
    entered,
    previousEntered,
    orphans,
  };
};

/** The part of what is followed whose contracts satisfy a condition. */
export const followedWhere = (
  { contracts, lines }: Followed,
  keep: (contract: PlacedContract) => boolean,
): Followed => ({ contracts: contracts.filter(keep), lines: lines.filter(({ contract }) => keep(contract)) });
