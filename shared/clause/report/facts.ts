import type { Gazetteer } from "../../geo/gazetteer.ts";
import type { HomeTerritory } from "../../geo/territory.ts";
import type { Territory } from "../report-keys.ts";
import type {
  Clause,
  Company,
  Employment,
  Operation,
  Participant,
  PastFigures,
  Situation,
  WorkedYear,
} from "../schema.ts";
import { monthsBetween, yearEarlier } from "./periods.ts";

/** What the report reads of a contract that is followed. */
export type ContractFacts = {
  readonly id: string;
  readonly title: string;
  readonly buyerName: string;
  /** Absent for a buyer who is not on the platform, known by name only. */
  readonly buyerId?: string | undefined;
  readonly buyerSiret?: string | undefined;
  readonly awardedOn: string;
  readonly clause: Clause;
};

export type ParticipantFacts = Pick<
  Participant,
  | "id"
  | "born"
  | "gender"
  | "level"
  | "statuses"
  | "priorityQuarter"
  | "commune"
  | "prescriber"
  | "firstEntry"
>;

export type EmploymentFacts = Pick<
  Employment,
  "id" | "participantId" | "contractId" | "companyId" | "employerId" | "type" | "start"
>;

/** What a year’s report is counted from. More than it needs changes nothing. */
export type ClauseFacts = {
  readonly operations: readonly Pick<Operation, "id" | "name" | "targetHours" | "programme">[];
  readonly companies: readonly Pick<Company, "id" | "headcount" | "activity">[];
  readonly contracts: readonly ContractFacts[];
  /** Those who worked or started in the year, and those who first started in the year before. */
  readonly participants: readonly ParticipantFacts[];
  readonly employments: readonly EmploymentFacts[];
  /** Of the year, and of the year before where it was entered line by line. */
  readonly worked: readonly Pick<WorkedYear, "employmentId" | "hours">[];
  readonly situations: readonly Situation[];
  readonly past: readonly PastFigures[];
};

/**
 * A part of the contracts, and a part of the year; each condition that is given holds. Hours that are known for a whole
 * year or month only, without lines, belong to no part of the contracts.
 */
export type ReportFilter = {
  readonly territory?: Territory | undefined;
  /** The buyer’s id, or the name of one without; where it is neither, the name that contracts write of it. */
  readonly buyer?: string | undefined;
  /** The buyer’s SIRET, by which contracts that came by files tell it: with `buyer`, either of them. */
  readonly buyerSiret?: string | undefined;
  /** Whose hours they are, or who employs the people: the contracts that it holds or has hours on. */
  readonly company?: string | undefined;
  /** The same of any of several: files may tell of a company under several keys. */
  readonly companies?: readonly string[] | undefined;
  readonly operation?: string | undefined;
  /** A programme of operations, or the State’s regional programme. */
  readonly programme?: NonNullable<Operation["programme"]> | "STATE" | undefined;
  /** The first month that counts, `YYYY-MM`: January of the year where absent. */
  readonly from?: string | undefined;
  /** The last month that counts, in the year: its December where absent. */
  readonly to?: string | undefined;
};

export type ReportQuestion = {
  readonly year: number;
  readonly home: HomeTerritory;
  readonly gazetteer: Gazetteer;
  readonly filter?: ReportFilter | undefined;
};

/** Whether all contracts are asked for. */
export const isWhole = ({ filter = {} }: ReportQuestion): boolean => {
  const { from: _from, to: _to, ...conditions } = filter;
  return Object.values(conditions).every((condition) => condition === undefined);
};

/** The months that a question is about, at most twelve, and the same ones a year before. */
export const monthsAsked = ({ year, filter = {} }: Pick<ReportQuestion, "year" | "filter">): AskedMonths => {
  const { from = `${year}-01`, to = `${year}-12` } = filter;
  const months = monthsBetween(from, to);
  return { months, before: months.map(yearEarlier) };
};
export type AskedMonths = { readonly months: readonly string[]; readonly before: readonly string[] };
