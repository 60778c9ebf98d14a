import type { ClauseFacts, ContractFacts } from "../../shared/clause/report/facts.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import {
  allCompanies,
  allOperations,
  contractsFollowedIn,
  employmentKey,
  participantKey,
  participantsWhoCameIn,
  pastFiguresOf,
  situationsBetween,
  workedIn,
} from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import {
  companyDocuments,
  employmentDocuments,
  followedYearDocuments,
  operationDocuments,
  participantDocuments,
  pastFiguresDocuments,
  situationDocuments,
  workedYearDocuments,
} from "./documents.ts";

/** A contract as the report reads it; none where it is not followed under a clause. */
const followed = ({ id, title, buyerName, buyerId, awardedOn, clause }: Contract): ContractFacts[] =>
  clause === undefined ? [] : [{ id, title, buyerName, buyerId, awardedOn, clause }];

/**
 * Reads what a year’s figures are counted from: its own entries, and never those of other years but the one
 * before, so that reading stays the same as years pass.
 */
export const readFacts = async ({ table }: Pick<Deps, "table">, year: number): Promise<ClauseFacts> => {
  const before = year - 1;
  const [worked, workedBefore, running, cohort, situations, operations, companies, past] = await Promise.all([
    everyDocument(table, workedYearDocuments, workedIn(year)),
    everyDocument(table, workedYearDocuments, workedIn(before)),
    everyDocument(table, followedYearDocuments, contractsFollowedIn(year)),
    everyDocument(table, participantDocuments, participantsWhoCameIn(String(before))),
    everyDocument(table, situationDocuments, situationsBetween(`${before}-10-01`, `${year + 1}-03-31`)),
    everyDocument(table, operationDocuments, allOperations),
    everyDocument(table, companyDocuments, allCompanies),
    everyDocument(table, pastFiguresDocuments, pastFiguresOf()),
  ]);
  const idsOf = (ids: Iterable<string>) => [...new Set(ids)];
  const employments = await getDocuments(
    table,
    employmentDocuments,
    idsOf([...worked, ...workedBefore].map(({ employmentId }) => employmentId)).map(employmentKey),
  );
  const [contracts, workers] = await Promise.all([
    getDocuments(
      table,
      contractDocuments,
      idsOf([...running, ...employments].map(({ contractId }) => contractId)).map(contractKey),
    ),
    getDocuments(
      table,
      participantDocuments,
      idsOf(employments.map(({ participantId }) => participantId)).map(participantKey),
    ),
  ]);
  const participants = [...new Map([...cohort, ...workers].map((one) => [one.id, one])).values()];
  return {
    operations,
    companies,
    contracts: contracts.flatMap(followed),
    participants,
    employments,
    worked: [...worked, ...workedBefore],
    situations,
    past,
  };
};
