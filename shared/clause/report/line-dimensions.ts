import { unknown } from "../report-keys.ts";
import type { Company, Participant } from "../schema.ts";
import { sizeOf } from "./count-companies.ts";
import { ageBand, levelsOf, residenceOf } from "./count-participants.ts";
import type { ReportQuestion } from "./facts.ts";
import type { LineDimension, LineFilter } from "./line-filter.ts";
import { countsAsReserved, isReserved, type PlacedContract } from "./place-contract.ts";
import type { YearFacts } from "./year-facts.ts";

type Keys = readonly (string | undefined)[];
type ContractDimension = Extract<
  LineDimension,
  | "nature"
  | "group"
  | "modality"
  | "reserved"
  | "sector"
  | "family"
  | "work"
  | "place"
  | "departement"
  | "project"
  | "state"
>;

/** The keys under which the report counts a contract, by dimension. */
const ofContract: Record<ContractDimension, (contract: PlacedContract) => Keys> = {
  nature: ({ facts }) => [facts.clause.buyerNature],
  group: ({ buyer }) => [buyer],
  modality: ({ modalities }) => modalities,
  reserved: (contract) => [
    ...(contract.modalities.some(isReserved) ? ["yes"] : []),
    ...(countsAsReserved(contract) ? [] : ["no"]),
  ],
  sector: ({ sector }) => [sector],
  family: ({ facts }) => [facts.clause.category],
  work: ({ facts }) => [facts.clause.nature],
  place: ({ territory }) => [territory],
  departement: ({ departement }) => [departement],
  project: ({ facts }) => [facts.clause.operationId],
  state: ({ facts }) => [facts.clause.ofTheState ? "yes" : "no"],
};

type CompanyDimension = Extract<LineDimension, "size" | "activity">;
const ofCompany: Record<CompanyDimension, (company: Company | undefined) => Keys> = {
  size: (company) => [company?.headcount === undefined ? undefined : sizeOf(company.headcount)],
  activity: (company) => [company?.activity],
};

type PersonDimension = Extract<
  LineDimension,
  "gender" | "age" | "level" | "status" | "residence" | "priorityQuarter" | "prescriber"
>;
type Asked = Pick<ReportQuestion, "year" | "home" | "gazetteer">;
const ofPerson: Record<PersonDimension, (person: Participant | undefined, asked: Asked) => Keys> = {
  gender: (person) => [person?.gender],
  age: (person, { year }) => [person?.born === undefined ? undefined : ageBand(person.born, year)],
  level: (person) => (person === undefined ? [] : levelsOf(person)),
  status: (person) => person?.statuses ?? [],
  residence: (person, { home, gazetteer }) => [
    person === undefined ? undefined : residenceOf(person, home.epci, gazetteer),
  ],
  priorityQuarter: (person) => [
    person?.priorityQuarter === undefined ? undefined : person.priorityQuarter ? "yes" : "no",
  ],
  prescriber: (person) => [person?.prescriber],
};

/** Whether one of the keys is asked for; `unknown` asks for what has none. */
const has = (keys: Keys, asked: string | undefined): boolean => {
  const known = keys.filter((key) => key !== undefined);
  return asked === undefined || known.includes(asked) || (asked === unknown && known.length === 0);
};

const matches =
  <Dimension extends LineDimension, Args extends readonly unknown[]>(
    dimensions: Record<Dimension, (...args: Args) => Keys>,
    filter: Readonly<Partial<Record<Dimension, string | undefined>>>,
  ) =>
  (...args: Args): boolean =>
    (Object.keys(dimensions) as Dimension[]).every(
      (name) => filter[name] === undefined || has(dimensions[name](...args), filter[name]),
    );

/** Whether contracts, companies and people are in the groups asked for. */
export const matchers = (filter: LineFilter, facts: YearFacts, asked: Asked) => {
  const companies = new Map(facts.companies.map((company) => [company.id, company]));
  const participants = new Map(facts.participants.map((participant) => [participant.id, participant]));
  const company = matches(ofCompany, filter);
  const person = matches(ofPerson, filter);
  return {
    contract: matches(ofContract, filter),
    company: (id: string) => company(companies.get(id)),
    person: (id: string) => person(participants.get(id), asked),
    companies,
    participants,
  };
};
