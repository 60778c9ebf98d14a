import type * as z from "zod";
import type {
  Clause,
  Company,
  Employment,
  holderSchema,
  Operation,
  Participant,
  PastFigures,
  Situation,
} from "./schema.ts";

/** What is said of a line, in one French sentence; `column` is the header as the file has it. */
export type Fault = { file: string; line: number; column?: string | undefined; message: string };

/** What is worth a look though nothing is refused; without a line, it is said of the whole file. */
export type Warning = Omit<Fault, "line"> & { line?: number | undefined };

/** « heures.csv, ligne 12 – Heures : … » */
export const faultText = ({ file, line, message }: Fault | Warning): string =>
  `${file}${line === undefined ? "" : `, ligne ${line}`} – ${message}`;

/** How many lines are refused: one may have several faults. */
export const refusedLines = (faults: readonly Fault[]): number =>
  new Set(faults.map(({ file, line }) => keyOf([file, line]))).size;

/** Keys of several cells are joined by a tab, which no cell of a file holds. */
const separator = "\t";

/** By what a thing of the files is known, of the cells that tell it from others. */
export const keyOf = (parts: readonly unknown[]): string => parts.join(separator);

/** By what a contract is known; the lot is empty for a contract without lots. */
export const contractKey = ({ number, lot }: { number: string; lot: string }): string => keyOf([number, lot]);

/** By what a company’s part of a contract is known. */
export const holderKey = ({ number, lot, company }: ContractPart): string => keyOf([number, lot, company]);

/** A key as people read it: « M20-001, lot 2 ». */
export const keyText = (key: string): string => {
  const [first = "", lot = ""] = key.split(separator);
  return lot === "" ? first : `${first}, lot ${lot}`;
};

type ContractPart = { number: string; lot: string; company: string };

/** From a day to another, both included; a day that nobody knows is absent. */
export type Span = { start?: string | undefined; end?: string | undefined };

/**
 * What is stored before a folder is read, by the keys of the files, so that a file may refer to it. A line about
 * something known changes it.
 */
export type KnownClause = {
  operations: ReadonlySet<string>;
  /** By `contractKey`. */
  contracts: ReadonlyMap<string, Span & { plannedHours?: number | undefined }>;
  companies: ReadonlySet<string>;
  /** By `holderKey`. */
  holders: ReadonlySet<string>;
  participants: ReadonlySet<string>;
  employments: ReadonlyMap<string, Span>;
};

/** What a folder refers to and may be stored: contracts and companies even if it tells of them, for their parts. */
export type WantedKeys = {
  operations: readonly string[];
  contracts: readonly { number: string; lot: string }[];
  companies: readonly string[];
  participants: readonly string[];
  employments: readonly string[];
};

export const nothingKnown: KnownClause = {
  operations: new Set(),
  contracts: new Map(),
  companies: new Set(),
  holders: new Set(),
  participants: new Set(),
  employments: new Map(),
};

/** What a line says, with the line: what is found later can still be told of it. */
export type Row<Value> = Value & { readonly line: number };

export type OperationValue = Pick<
  Operation,
  "name" | "targetHours" | "start" | "end" | "commune" | "programme"
> & { owner?: string | undefined };

export type ContractValue = Omit<
  Clause,
  "operationId" | "holders" | "penaltyPerHour" | "ended" | "ofTheState"
> & {
  title?: string | undefined;
  ofTheState?: boolean | undefined;
  buyer: string;
  buyerSiret?: string | undefined;
  /** The operation’s name. */
  operation?: string | undefined;
  notified?: string | undefined;
};

export type CompanyValue = Pick<Company, "name" | "siret" | "headcount" | "activity"> & { code: string };

export type HolderValue = Omit<z.infer<typeof holderSchema>, "companyId"> & ContractPart;

export type ParticipantValue = Pick<
  Participant,
  | "code"
  | "born"
  | "gender"
  | "level"
  | "statuses"
  | "priorityQuarter"
  | "commune"
  | "prescriber"
  | "firstEntry"
>;

export type EmploymentValue = Pick<Employment, "code" | "start" | "end"> &
  ContractPart & {
    participant: string;
    type?: Employment["type"] | undefined;
    /** The company that lends the person, where it is another. */
    employer?: string | undefined;
  };

/** Hours of an employment in a month. */
export type HoursValue = { employment: string; month: string; hours: number };

export type SituationValue = Pick<Situation, "on" | "kind"> & { participant: string };

/** A folder of files read: the lines without fault, and what is said of the others. Nothing refers to what is refused. */
export type ClauseFolder = {
  operations: Row<OperationValue>[];
  contracts: Row<ContractValue>[];
  companies: Row<CompanyValue>[];
  holders: Row<HolderValue>[];
  participants: Row<ParticipantValue>[];
  employments: Row<EmploymentValue>[];
  hours: Row<HoursValue>[];
  situations: Row<SituationValue>[];
  past: Row<PastFigures>[];
  /** How the file of the hours is called. */
  hoursFile: string;
  /** In the order of the files, then of their lines. */
  faults: Fault[];
  warnings: Warning[];
};
