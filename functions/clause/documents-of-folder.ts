import { type ClauseFolder, contractKey } from "../../shared/clause/folder.ts";
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
import type { NumberAndLot } from "./contract-ids.ts";
import type { Stored } from "./documents.ts";
import { holderOf, mergeHolders } from "./holders.ts";
import { employmentId, operationId, participantId } from "./ids.ts";

/** The documents that a folder of files tells of, as if nothing were stored: a kind at a time, so that a large folder fits. */
export type FolderDocuments = {
  operations(): ToldOperation[];
  companies(): Company[];
  contracts(): ToldContract[];
  participants(): Participant[];
  employments(): ToldEmployment[];
  /** Those of one contract follow one another, so that few transactions write its sum. */
  workedYears(): WorkedYear[];
  situations(): Stored<Situation>[];
  past(): Stored<PastFigures>[];
};

/** What a file may leave unknown though every document has it: a word for a new one, and nothing for one that is stored. */
type Optional<T, Key extends keyof T> = Omit<T, Key> & Partial<Pick<T, Key>>;
export type ToldOperation = Optional<Operation, "owner">;
export type ToldEmployment = Optional<Employment, "type">;
export type ToldContract = Optional<Omit<Contract, "clause">, "title" | "awardedOn"> & {
  clause: Optional<Clause, "ofTheState">;
};

/** In the order of their keys: neighbours are stored together, which a database on a disk writes much faster. */
const byId = <T extends { id: string }>(documents: T[]): T[] =>
  documents.sort((a, b) => (a.id < b.id ? -1 : 1));

/** The ids of what staff may have entered before a file told of it. */
export type IdsOfFolder = {
  contractOf(contract: NumberAndLot): string;
  companyOf(code: string): string;
  /** Whom employments and situations belong to: another where staff found that the two are one. */
  participantOf(code: string): string;
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

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
  const contracts = new Map(folder.employments.map((one) => [employmentId(one.code), contractKey(one)]));
  const contractOf = ({ employmentId: id }: WorkedYear) => contracts.get(id) ?? "";
  const byContract = Map.groupBy(years.values(), contractOf);
  return [...byContract.values()].flat();
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

/** The documents of a folder. The supplier of a contract is its first holder. */
export const documentsOfFolder = (
  folder: ClauseFolder,
  { now, ids }: { now: string; ids: IdsOfFolder },
): FolderDocuments => {
  const fresh: Stored<object> = { version: 0, createdAt: now, updatedAt: now };
  const contractsOf = (): ToldContract[] => {
    const names = new Map(folder.companies.map(({ code, name }) => [code, name]));
    const holders = Map.groupBy(folder.holders, contractKey);
    return folder.contracts.map(
      ({ line: _line, title, buyer, buyerSiret, operation, notified, ...clause }) => {
        const parts = holders.get(contractKey(clause)) ?? [];
        const lead = parts.find(({ role }) => role === "TITULAIRE") ?? parts[0];
        return {
          ...fresh,
          id: ids.contractOf(clause),
          title,
          buyerName: buyer,
          ...(buyerSiret === undefined ? {} : { buyerSiret }),
          supplierName: (lead && names.get(lead.company)) ?? "",
          awardedOn: notified,
          ...(clause.category === undefined ? {} : { category: clause.category }),
          ...(clause.modalities[0] === "AUTRE" ? {} : { modality: clause.modalities[0] }),
          note: "",
          status: "confirmed",
          clause: {
            ...clause,
            ...(operation === undefined ? {} : { operationId: operationId(operation) }),
            holders: mergeHolders(
              [],
              parts.map((part) => holderOf(ids, part)),
            ),
          },
        };
      },
    );
  };
  return {
    operations: () =>
      folder.operations.map(({ line: _line, ...operation }) => ({
        ...fresh,
        id: operationId(operation.name),
        ...operation,
      })),
    companies: () =>
      byId(
        folder.companies.map(({ line: _line, code, ...company }) => ({
          ...fresh,
          id: ids.companyOf(code),
          ...company,
        })),
      ),
    contracts: () => byId(contractsOf()),
    participants: () => {
      const firstEntries = firstEntriesOf(folder);
      return byId(
        folder.participants.map(({ line: _line, ...participant }) => {
          const firstEntry = firstEntries.get(participant.code);
          return {
            ...fresh,
            id: participantId(participant.code),
            ...participant,
            ...(firstEntry === undefined ? {} : { firstEntry }),
          };
        }),
      );
    },
    employments: () =>
      byId(
        folder.employments.map(
          ({ line: _line, participant, number, lot, company, employer, ...employment }) => ({
            ...fresh,
            id: employmentId(employment.code),
            participantId: ids.participantOf(participant),
            contractId: ids.contractOf({ number, lot }),
            companyId: ids.companyOf(company),
            ...(employer === undefined ? {} : { employerId: ids.companyOf(employer) }),
            ...employment,
          }),
        ),
      ),
    workedYears: () => workedYearsOf(folder, fresh),
    situations: () =>
      folder.situations.map(({ participant, on, kind }) => ({
        ...fresh,
        participantId: ids.participantOf(participant),
        on,
        kind,
      })),
    past: () => folder.past.map(({ line: _line, ...figures }) => ({ ...fresh, ...figures })),
  };
};
