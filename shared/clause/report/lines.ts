import { unknown } from "../report-keys.ts";
import type { Employment } from "../schema.ts";
import { sizeOf } from "./count-companies.ts";
import type { ReportQuestion } from "./facts.ts";
import { openLedger, type ScopedEmployment } from "./ledger.ts";
import { matchers } from "./line-dimensions.ts";
import { employmentsOfEntries } from "./line-entries.ts";
import type { LineFilter } from "./line-filter.ts";
import type { CompanyLine, ContractLine, EmploymentLine } from "./lines-schema.ts";
import { toHours, toHundredths } from "./numbers.ts";
import type { PlacedContract } from "./place-contract.ts";
import type { YearFacts } from "./year-facts.ts";

const byHours = <Line extends { hours: number }>(lines: readonly Line[], nameOf: (line: Line) => string) =>
  lines.toSorted((a, b) => b.hours - a.hours || (nameOf(a) < nameOf(b) ? -1 : 1));

/** What is followed in the months asked, of the groups asked for: its contracts, and its employments with their hours. */
const select = (facts: YearFacts, question: ReportQuestion, filter: LineFilter) => {
  const ledger = openLedger(facts, question);
  const is = matchers(filter, facts, question);
  const months = filter.month === undefined ? ledger.asked.months : [filter.month];
  const wanted = new Set(months.filter((month) => ledger.asked.months.includes(month)));
  const hours = new Map<string, Map<string, number>>();
  for (const { employmentId, hours: stated } of facts.worked)
    for (const [month, given] of Object.entries(stated)) {
      if (!wanted.has(month) || toHundredths(given) === 0) continue;
      const own = hours.get(employmentId) ?? new Map<string, number>();
      hours.set(employmentId, own.set(month, given));
    }
  const { started } = filter;
  const entries = employmentsOfEntries(facts, ledger, question, filter);
  const startsAsked = (start: string): boolean =>
    started === undefined ||
    (started === "yes" ? ledger.asked.months.includes(start.slice(0, 7)) : start.startsWith(started));
  const counts = ({ employment, contract }: ScopedEmployment): boolean =>
    (entries?.has(employment.id) ??
      (started === undefined ? hours.has(employment.id) : startsAsked(employment.start))) &&
    (filter.employmentType === undefined || filter.employmentType === employment.type) &&
    is.contract(contract) &&
    is.company(employment.companyId) &&
    is.person(employment.participantId);
  const stored = new Map(facts.employments.map((employment) => [employment.id, employment]));
  const operations = new Map(facts.operations.map(({ id, name }) => [id, name]));
  const employments = [...ledger.employments.values()].filter(counts).flatMap(({ employment, contract }) => {
    const known = stored.get(employment.id);
    const own = hours.get(employment.id) ?? new Map<string, number>();
    const sum = [...own.values()].reduce((total, given) => total + toHundredths(given), 0);
    return known === undefined ? [] : [{ employment: known, contract, months: own, hundredths: sum }];
  });
  return { ledger, is, employments, operations };
};

type Selected = {
  employment: Employment;
  contract: PlacedContract;
  months: ReadonlyMap<string, number>;
  hundredths: number;
};

const contractOf = ({ facts, modalities }: PlacedContract, operations: ReadonlyMap<string, string>) => {
  const { clause } = facts;
  const operation = clause.operationId === undefined ? undefined : operations.get(clause.operationId);
  return {
    ...{ contractId: facts.id, number: clause.number, lot: clause.lot, title: facts.title },
    buyer: facts.buyerName,
    ...(operation === undefined ? {} : { operation }),
    modalities: [...modalities],
    ...(clause.category === undefined ? {} : { category: clause.category }),
  };
};

/** The employments behind a figure, the most hours first. */
export const employmentLines = (
  facts: YearFacts,
  question: ReportQuestion,
  filter: LineFilter,
): EmploymentLine[] => {
  const { is, employments, operations } = select(facts, question, filter);
  const name = (id: string) => is.companies.get(id)?.name ?? id;
  const lines = employments.map(({ employment, contract, months, hundredths }): EmploymentLine => {
    const { employerId, end } = employment;
    return {
      ...{ employmentId: employment.id, employment: employment.code },
      participantId: employment.participantId,
      participant: is.participants.get(employment.participantId)?.code ?? employment.participantId,
      ...contractOf(contract, operations),
      company: name(employment.companyId),
      ...(employerId === undefined ? {} : { employer: name(employerId) }),
      ...{ type: employment.type, start: employment.start },
      ...(end === undefined ? {} : { end }),
      hours: toHours(hundredths),
      months: [...months]
        .map(([month, hours]) => ({ month, hours }))
        .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    };
  });
  return byHours(lines, ({ employment }) => employment);
};

const totalsOf = (selected: readonly Selected[]) => ({
  hours: toHours(selected.reduce((sum, { hundredths }) => sum + hundredths, 0)),
  employments: selected.length,
  participants: new Set(selected.map(({ employment }) => employment.participantId)).size,
});

/** Whether a filter is about what is worked, so that contracts without hours are not behind the figure. */
const asksForWork = (filter: LineFilter): boolean =>
  [
    ...[filter.month, filter.started, filter.worked, filter.entered, filter.situation],
    ...[filter.employmentType, filter.size, filter.activity],
    ...[filter.gender, filter.age, filter.level, filter.status, filter.residence],
    ...[filter.priorityQuarter, filter.prescriber],
  ].some((asked) => asked !== undefined);

/** The contracts behind a figure, the most hours first. */
export const contractLines = (
  facts: YearFacts,
  question: ReportQuestion,
  filter: LineFilter,
): ContractLine[] => {
  const { ledger, is, employments, operations } = select(facts, question, filter);
  const worked = Map.groupBy(employments, ({ contract }) => contract);
  const work = asksForWork(filter);
  const lines = ledger.contracts
    .filter((contract) => worked.has(contract) || (!work && is.contract(contract)))
    .map((contract): ContractLine => {
      const { clause } = contract.facts;
      const { start, end, plannedHours } = clause;
      return {
        ...contractOf(contract, operations),
        nature: clause.buyerNature,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(plannedHours === undefined ? {} : { plannedHours }),
        ...totalsOf(worked.get(contract) ?? []),
      };
    });
  return byHours(lines, ({ number, lot }) => `${number} ${lot}`);
};

/** The companies behind a figure, the most hours first: those that hold a contract followed, and those with hours. */
export const companyLines = (
  facts: YearFacts,
  question: ReportQuestion,
  filter: LineFilter,
): CompanyLine[] => {
  const { ledger, is, employments } = select(facts, question, filter);
  const worked = Map.groupBy(employments, ({ employment }) => employment.companyId);
  const contracts = new Map<string, Set<string>>();
  const holds = (company: string, contract: string) =>
    contracts.set(company, (contracts.get(company) ?? new Set<string>()).add(contract));
  for (const contract of asksForWork({ ...filter, size: undefined, activity: undefined })
    ? []
    : ledger.contracts.filter((one) => is.contract(one)))
    for (const { companyId } of contract.facts.clause.holders)
      if (is.company(companyId)) holds(companyId, contract.facts.id);
  for (const { employment } of employments) holds(employment.companyId, employment.contractId);
  const lines = [...contracts].map(([companyId, own]): CompanyLine => {
    const company = is.companies.get(companyId);
    const { hours, participants } = totalsOf(worked.get(companyId) ?? []);
    return {
      ...{ companyId, name: company?.name ?? companyId },
      ...(company?.siret === undefined ? {} : { siret: company.siret }),
      size: company?.headcount === undefined ? unknown : sizeOf(company.headcount),
      activity: company?.activity ?? unknown,
      ...{ contracts: own.size, hours, participants },
    };
  });
  return byHours(lines, ({ name }) => name);
};
