import type { AccessPattern, Key } from "../table.ts";
import { contractKey } from "./contracts.ts";
import { alone, byName, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

export const operationKey = alone("OPERATION");
/** All operations, by name. */
export const allOperations = inIndex1("OPERATIONS");
export const operationIndex = (operation: { id: string; name: string }): Index1 => ({
  gsi1pk: allOperations.pk,
  gsi1sk: byName(operation),
});

export const companyKey = alone("COMPANY");
/** All companies, by name. */
export const allCompanies = inIndex1("COMPANIES");
export const companyIndex = (company: { id: string; name: string }): Index1 => ({
  gsi1pk: allCompanies.pk,
  gsi1sk: byName(company),
});

/** That a contract runs in a year under the clause. */
export const followedYearKey = (contractId: string, year: number): Key => ({
  pk: contractKey(contractId).pk,
  sk: `CLAUSE_YEAR#${year}`,
});
/** The contracts that run in a year under the clause. */
export const contractsFollowedIn = (year: number) => inIndex1(`CLAUSE_CONTRACTS#${year}`);
export const followedYearIndex = ({ contractId, year }: { contractId: string; year: number }): Index1 => ({
  gsi1pk: contractsFollowedIn(year).pk,
  gsi1sk: contractId,
});

export const participantKey = alone("PARTICIPANT");
/** The participants who came in a year, by day. */
export const participantsWhoCameIn = (year: string) => inIndex1(`PARTICIPANTS#${year}`);
export const participantIndex = ({
  id,
  firstEntry = "",
}: {
  id: string;
  firstEntry?: string | undefined;
}): Index1 => ({
  gsi1pk: participantsWhoCameIn(firstEntry.slice(0, 4)).pk,
  gsi1sk: `${firstEntry}#${id}`,
});
export const situationKey = (participantId: string, on: string): Key => ({
  pk: participantKey(participantId).pk,
  sk: `SITUATION#${on}`,
});
/** What became of participants between two days, both included. */
export const situationsBetween = (from: string, to: string): AccessPattern => ({
  ...inIndex1("SITUATIONS"),
  sk: { from, to: `${to}~` },
});
export const situationIndex = ({ participantId, on }: { participantId: string; on: string }): Index1 => ({
  gsi1pk: "SITUATIONS",
  gsi1sk: `${on}#${participantId}`,
});

export const employmentKey = alone("EMPLOYMENT");
/** The employments of a participant, by day of start. */
export const employmentsOfParticipant = (participantId: string) => inIndex1(`EMPLOYMENTS#${participantId}`);
/** The employments on a contract, by day of start. */
export const employmentsOnContract = (contractId: string) => inIndex2(`EMPLOYMENTS#${contractId}`);
export const employmentIndex = (employment: {
  id: string;
  participantId: string;
  contractId: string;
  start: string;
}): Index1 & Index2 => ({
  gsi1pk: employmentsOfParticipant(employment.participantId).pk,
  gsi1sk: `${employment.start}#${employment.id}`,
  gsi2pk: employmentsOnContract(employment.contractId).pk,
  gsi2sk: `${employment.start}#${employment.id}`,
});
/** The hours of an employment in a year. */
export const workedYearKey = (employmentId: string, year: number): Key => ({
  pk: employmentKey(employmentId).pk,
  sk: `WORKED#${year}`,
});
/** The hours of every employment in a year. */
export const workedIn = (year: number) => inIndex1(`WORKED#${year}`);
export const workedYearIndex = ({ employmentId, year }: { employmentId: string; year: number }): Index1 => ({
  gsi1pk: workedIn(year).pk,
  gsi1sk: employmentId,
});

/** Figures of a year and of the one before that are not entered line by line, by month. */
export const pastFiguresFor = (year: number): AccessPattern => ({
  pk: "CLAUSE_PAST",
  sk: { from: String(year - 1), to: `${year}~` },
});
export const pastFiguresKey = (period: string): Key => ({ pk: "CLAUSE_PAST", sk: period });

/** Changes whenever something is written that the clause’s figures count. */
export const clauseStampKey: Key = { pk: "CLAUSE", sk: "STAMP" };
