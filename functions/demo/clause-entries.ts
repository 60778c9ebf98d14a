import { identityErasedOn } from "../../shared/participants/identity.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { contractHoursWrites } from "../clause/contract-hours.ts";
import { clauseNumberKey } from "../clause/contract-ids.ts";
import {
  companyDocuments,
  employmentDocuments,
  operationDocuments,
  participantDocuments,
  pastFiguresDocuments,
  situationDocuments,
  workedYearDocuments,
} from "../clause/documents.ts";
import { holdName } from "../clause/hold-name.ts";
import { followedContractId } from "../clause/ids.ts";
import { operationContractWrites } from "../clause/operation-contracts.ts";
import { hireDocuments, statementDocuments } from "../clause/statement-documents.ts";
import { followedYearDocuments, followedYearsFor } from "../contracts/followed-years.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { alertDocuments } from "../followed-contracts/alerts.ts";
import { identityFrom, identityWrites } from "../participants/identity-writes.ts";
import { situationRequestDocuments } from "../participants/repository.ts";
import { put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import type { ClauseWorld, FollowedWorld } from "./clause.ts";
import type { DemoPerson } from "./clause-people.ts";

/** What is written together: a document with everything that belongs to it; `more` is asked for what is not there yet. */
export type Entry = { noun: string; writes: Write[]; more?: (deps: Deps) => Promise<Write[]> };

/** A contract with its years, its people’s employments and their hours; its sum is written with them. */
const contractEntry = (
  { contract, employments, workedYears, alert }: FollowedWorld,
  times: { now: string; today: string },
): Entry => ({
  noun: "marché",
  writes: [
    put(contractDocuments, contract),
    // Its id does not say its number, as that of a contract of the files does.
    ...(contract.id === followedContractId(contract.clause)
      ? []
      : [holdName(clauseNumberKey(contract.clause), { contractId: contract.id })]),
    ...followedYearsFor(contract, times).map((year) => put(followedYearDocuments, year)),
    ...employments.map((employment) => put(employmentDocuments, employment)),
    ...workedYears.map((worked) => put(workedYearDocuments, worked)),
    ...(alert ? [put(alertDocuments, alert)] : []),
  ],
  more: async (deps) => [
    ...(await operationContractWrites(deps, [contract])),
    ...(await contractHoursWrites(
      deps,
      workedYears.map(({ hours }) => ({ contractId: contract.id, after: hours })),
    )),
  ],
});

const personEntry = (
  { participant, identity, situations, requests }: DemoPerson,
  ends: readonly { end?: string | undefined }[],
  today: string,
): Entry => ({
  noun: "bénéficiaire",
  writes: [
    put(participantDocuments, participant),
    ...situations.map((situation) =>
      put(situationDocuments, {
        ...situation,
        ...{ version: 0, createdAt: participant.createdAt, updatedAt: participant.createdAt },
      }),
    ),
    ...requests.map((request) => put(situationRequestDocuments, request)),
  ],
  more: async (deps) => {
    if (!identity) return [];
    const { id: participantId, createdAt, updatedAt } = participant;
    const eraseOn = identityErasedOn(ends, { enteredOn: parisDay(createdAt), today });
    const stored = { participantId, version: 0, createdAt, updatedAt, eraseOn };
    return identityWrites(deps, undefined, identityFrom(deps, identity, stored));
  },
});

/** The clause of the demonstration as it is stored, as if files and people had brought it. */
export const clauseEntries = (world: ClauseWorld, now: string): Entry[] => {
  const today = parisDay(now);
  const ofPerson = Map.groupBy(
    world.contracts.flatMap(({ employments }) => employments),
    ({ participantId }) => participantId,
  );
  return [
    ...world.operations.map((operation) => ({
      noun: "opération",
      writes: [put(operationDocuments, operation)],
    })),
    ...world.companies.map((company) => ({ noun: "entreprise", writes: [put(companyDocuments, company)] })),
    ...world.people.map((person) => personEntry(person, ofPerson.get(person.participant.id) ?? [], today)),
    ...world.contracts.map((contract) => contractEntry(contract, { now, today })),
    ...world.statements.map((statement) => ({
      noun: "relevé",
      writes: [put(statementDocuments, statement)],
    })),
    ...world.hires.map((hire) => ({ noun: "embauche", writes: [put(hireDocuments, hire)] })),
    ...world.past.map((figures) => ({ noun: "année passée", writes: [put(pastFiguresDocuments, figures)] })),
  ];
};
