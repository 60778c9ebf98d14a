import { type ClauseFolder, contractKey, type HolderValue } from "../../shared/clause/folder.ts";
import type {
  Clause,
  Company,
  Employment,
  Operation,
  Participant,
  PastFigures,
  Situation,
  WorkedYear,
} from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import type { FollowedYear, Stored } from "./documents.ts";
import { companyId, employmentId, followedContractId, operationId, participantId } from "./ids.ts";

/** The documents that a folder of files tells of, as if nothing were stored. */
export type FolderDocuments = {
  operations: Operation[];
  companies: Company[];
  contracts: Contract[];
  followedYears: FollowedYear[];
  participants: Participant[];
  employments: Employment[];
  workedYears: WorkedYear[];
  situations: Stored<Situation>[];
  past: Stored<PastFigures>[];
};

/** A company’s part of a contract, as it is stored. */
export const holderOf = ({ company, role, plannedHours }: HolderValue): Clause["holders"][number] => ({
  companyId: companyId(company),
  role,
  ...(plannedHours === undefined ? {} : { plannedHours }),
});

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The years from a day to another, the current one where no end is known. */
const yearsOf = ({ start, end }: { start: string; end?: string | undefined }, today: string): number[] => {
  const first = yearOf(start);
  const last = Math.max(first, yearOf(end ?? today));
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
};

/** The hours of each employment by year, in the years that it starts or works in. */
const workedYearsOf = (folder: ClauseFolder, fresh: Stored<object>): WorkedYear[] => {
  const years = new Map<string, WorkedYear>();
  const yearFor = (code: string, year: number): WorkedYear => {
    const key = `${code}\t${year}`;
    const known = years.get(key) ?? { ...fresh, employmentId: employmentId(code), year, hours: {} };
    years.set(key, known);
    return known;
  };
  for (const { code, start } of folder.employments) yearFor(code, yearOf(start));
  for (const { employment, month, hours } of folder.hours)
    yearFor(employment, yearOf(month)).hours[month] = hours;
  return [...years.values()];
};

/** The day on which each participant first started, of what the folder tells. */
const firstEntriesOf = (folder: ClauseFolder): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  const tell = (code: string, day: string | undefined) => {
    const known = first.get(code);
    if (day !== undefined && (known === undefined || day < known)) first.set(code, day);
  };
  for (const { code, firstEntry } of folder.participants) tell(code, firstEntry);
  for (const { participant, start } of folder.employments) tell(participant, start);
  return first;
};

/**
 * The documents of a folder. A contract without a day of notification counts as awarded on its first day, and one
 * without any day, today; its supplier is its first holder.
 */
export const documentsOfFolder = (
  folder: ClauseFolder,
  { now, today }: { now: string; today: string },
): FolderDocuments => {
  const fresh: Stored<object> = { version: 0, createdAt: now, updatedAt: now };
  const names = new Map(folder.companies.map(({ code, name }) => [code, name]));
  const holders = Map.groupBy(folder.holders, contractKey);
  const firstEntries = firstEntriesOf(folder);
  const contracts = folder.contracts.map(
    ({ line: _line, title, buyer, buyerSiret, operation, notified, ...clause }): Contract => {
      const parts = holders.get(contractKey(clause)) ?? [];
      const lead = parts.find(({ role }) => role === "TITULAIRE") ?? parts[0];
      return {
        ...fresh,
        id: followedContractId(clause),
        title,
        buyerName: buyer,
        ...(buyerSiret === undefined ? {} : { buyerSiret }),
        supplierName: (lead && names.get(lead.company)) ?? "",
        awardedOn: notified ?? clause.start ?? today,
        ...(clause.category === undefined ? {} : { category: clause.category }),
        ...(clause.modalities[0] === "AUTRE" ? {} : { modality: clause.modalities[0] }),
        note: "",
        status: "confirmed",
        clause: {
          ...clause,
          ...(operation === undefined ? {} : { operationId: operationId(operation) }),
          holders: parts.map(holderOf),
        },
      };
    },
  );
  return {
    operations: folder.operations.map(({ line: _line, ...operation }) => ({
      ...fresh,
      id: operationId(operation.name),
      ...operation,
    })),
    companies: folder.companies.map(({ line: _line, code, ...company }) => ({
      ...fresh,
      id: companyId(code),
      ...company,
    })),
    contracts,
    followedYears: contracts.flatMap(({ id, awardedOn, clause }) =>
      yearsOf({ start: clause?.start ?? awardedOn, end: clause?.end }, today).map((year) => ({
        ...fresh,
        contractId: id,
        year,
      })),
    ),
    participants: folder.participants.map(({ line: _line, ...participant }) => {
      const firstEntry = firstEntries.get(participant.code);
      return {
        ...fresh,
        id: participantId(participant.code),
        ...participant,
        ...(firstEntry === undefined ? {} : { firstEntry }),
      };
    }),
    employments: folder.employments.map(
      ({ line: _line, participant, number, lot, company, employer, ...employment }) => ({
        ...fresh,
        id: employmentId(employment.code),
        participantId: participantId(participant),
        contractId: followedContractId({ number, lot }),
        companyId: companyId(company),
        ...(employer === undefined ? {} : { employerId: companyId(employer) }),
        ...employment,
      }),
    ),
    workedYears: workedYearsOf(folder, fresh),
    situations: folder.situations.map(({ participant, on, kind }) => ({
      ...fresh,
      participantId: participantId(participant),
      on,
      kind,
    })),
    past: folder.past.map(({ line: _line, ...figures }) => ({ ...fresh, ...figures })),
  };
};
