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

/** What the report reads of a contract that is followed. */
export type ContractFacts = {
  readonly id: string;
  readonly title: string;
  readonly buyerName: string;
  /** Absent for a buyer who is not on the platform, known by name only. */
  readonly buyerId?: string | undefined;
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
  "id" | "participantId" | "contractId" | "companyId" | "type" | "start"
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

/** A part of the contracts; each condition that is given holds. */
export type ReportFilter = {
  readonly territory?: Territory | undefined;
  /** A key of `byBuyer`: the buyer’s id, or the name of one without. */
  readonly buyer?: string | undefined;
  readonly operation?: string | undefined;
  /** A programme of operations, or the State’s regional programme. */
  readonly programme?: NonNullable<Operation["programme"]> | "STATE" | undefined;
};

export type ReportQuestion = {
  readonly year: number;
  readonly home: HomeTerritory;
  readonly gazetteer: Gazetteer;
  readonly filter?: ReportFilter | undefined;
};

/** Whether all contracts are asked for. */
export const isWhole = ({ filter = {} }: ReportQuestion): boolean =>
  Object.values(filter).every((condition) => condition === undefined);
