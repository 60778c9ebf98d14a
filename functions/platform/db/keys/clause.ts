import type { AccessPattern, Key } from "../table.ts";
import { contractKey } from "./contracts.ts";
import { dueIndex } from "./due.ts";
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
/** The companies with a SIRET: files may tell of one several times, under different keys. */
export const companiesWithSiret = (siret: string) => inIndex2(`COMPANIES#${siret}`);
export const companyIndex = (company: {
  id: string;
  name: string;
  siret?: string | undefined;
}): Index1 & Partial<Index2> => ({
  gsi1pk: allCompanies.pk,
  gsi1sk: byName(company),
  ...(company.siret === undefined
    ? {}
    : { gsi2pk: companiesWithSiret(company.siret).pk, gsi2sk: byName(company) }),
});

/** The unique keys by which contracts and companies are known: numbers, SIRETs, codes of files. They are listed to be saved. */
export const clauseNames = inIndex1("CLAUSE_NAMES");
export const clauseNameIndex = ({ pk }: Pick<Key, "pk">): Index1 => ({ gsi1pk: clauseNames.pk, gsi1sk: pk });

/** That a contract runs in a year under the clause. */
export const followedYearKey = (contractId: string, year: number): Key => ({
  pk: contractKey(contractId).pk,
  sk: `CLAUSE_YEAR#${year}`,
});
/** The contracts that run in a year under the clause. */
export const contractsFollowedIn = (year: number) => inIndex1(`CLAUSE_CONTRACTS#${year}`);
/** With its next check for the clock, where one is to come. */
export const followedYearIndex = ({
  contractId,
  year,
  nextCheck,
}: {
  contractId: string;
  year: number;
  nextCheck?: string | undefined;
}): Index1 & Partial<Index2> => ({
  gsi1pk: contractsFollowedIn(year).pk,
  gsi1sk: contractId,
  ...(nextCheck === undefined ? {} : dueIndex("CLAUSE_YEAR", contractId, nextCheck)),
});
/** The years that a contract runs in under the clause. */
export const followedYearsOf = (contractId: string): AccessPattern => ({
  pk: contractKey(contractId).pk,
  sk: { beginsWith: "CLAUSE_YEAR#" },
});

/** That a contract belongs to an operation. */
export const operationContractKey = (contractId: string): Key => ({
  pk: contractKey(contractId).pk,
  sk: "CLAUSE_OPERATION",
});
/** The contracts of an operation, whatever the years they run in. */
export const contractsOfOperation = (operationId: string) => inIndex1(`OPERATION_CONTRACTS#${operationId}`);
export const operationContractIndex = (one: { contractId: string; operationId: string }): Index1 => ({
  gsi1pk: contractsOfOperation(one.operationId).pk,
  gsi1sk: one.contractId,
});

/** That a contract has fallen behind. */
export const clauseAlertKey = (contractId: string): Key => ({
  pk: contractKey(contractId).pk,
  sk: "CLAUSE_ALERT",
});
/** Contracts that have fallen behind and wait for staff, oldest first. */
export const clauseAlertsToSee = inIndex1("CLAUSE_ALERTS");
export const clauseAlertIndex = (alert: {
  contractId: string;
  since: string;
  seen: boolean;
}): Partial<Index1> =>
  alert.seen ? {} : { gsi1pk: clauseAlertsToSee.pk, gsi1sk: `${alert.since}#${alert.contractId}` };

/** A letter sent about a contract. */
export const clauseLetterKey = (contractId: string, id: string): Key => ({
  pk: contractKey(contractId).pk,
  sk: `CLAUSE_LETTER#${id}`,
});
/** The letters sent about a contract. */
export const clauseLettersOf = (contractId: string): AccessPattern => ({
  pk: contractKey(contractId).pk,
  sk: { beginsWith: "CLAUSE_LETTER#" },
});

/** The hours of a contract by month. */
export const contractHoursKey = (contractId: string): Key => ({
  pk: contractKey(contractId).pk,
  sk: "CLAUSE_HOURS",
});

export const participantKey = alone("PARTICIPANT");
/** The participants who came in a year, by day. */
export const participantsWhoCameIn = (year: string) => inIndex1(`PARTICIPANTS#${year}`);
/** The participants who came in a year between two days, both included. */
export const participantsWhoCameBetween = (from: string, to: string): AccessPattern => ({
  ...participantsWhoCameIn(from.slice(0, 4)),
  sk: { from, to: `${to}~` },
});
/** None of a participant who turned out to be another one. */
export const participantIndex = ({
  id,
  firstEntry = "",
  joinedTo,
}: {
  id: string;
  firstEntry?: string | undefined;
  joinedTo?: string | undefined;
}): Partial<Index1> =>
  joinedTo === undefined
    ? { gsi1pk: participantsWhoCameIn(firstEntry.slice(0, 4)).pk, gsi1sk: `${firstEntry}#${id}` }
    : {};
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
/** The hours of an employment, year after year. */
export const workedYearsOf = (employmentId: string): AccessPattern => ({
  pk: employmentKey(employmentId).pk,
  sk: { beginsWith: "WORKED#" },
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
/** Figures of all years that are not entered line by line. */
export const allPastFigures: AccessPattern = { pk: "CLAUSE_PAST" };
export const pastFiguresKey = (period: string): Key => ({ pk: "CLAUSE_PAST", sk: period });

/** Changes whenever something is written that the clause’s figures count. */
export const clauseStampKey: Key = { pk: "CLAUSE", sk: "STAMP" };
