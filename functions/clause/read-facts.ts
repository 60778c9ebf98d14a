import type { ContractFacts } from "../../shared/clause/report/facts.ts";
import type { YearFacts } from "../../shared/clause/report/year-facts.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { followedYearDocuments } from "../contracts/followed-years.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import {
  companyKey,
  contractsFollowedIn,
  employmentKey,
  operationKey,
  participantKey,
  participantsWhoCameIn,
  pastFiguresFor,
  situationsBetween,
  workedIn,
} from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import {
  companyDocuments,
  employmentDocuments,
  operationDocuments,
  participantDocuments,
  pastFiguresDocuments,
  situationDocuments,
  workedYearDocuments,
} from "./documents.ts";
import { withRegisteredBuyers } from "./registered-buyers.ts";

/** A contract as the report reads it; none where it is not followed under a clause. */
const followed = (contract: Contract): ContractFacts[] => {
  const { id, title, buyerName, buyerId, buyerSiret, awardedOn, clause } = contract;
  return clause === undefined ? [] : [{ id, title, buyerName, buyerId, buyerSiret, awardedOn, clause }];
};

/**
 * Reads what a year’s figures are counted from: its own entries, and never those of other years but the one
 * before, so that reading stays the same as years pass.
 */
export const readFacts = async ({ table }: Pick<Deps, "table">, year: number): Promise<YearFacts> => {
  const before = year - 1;
  const recent = await recentClauseWrites({ table });
  const [worked, workedBefore, running, cohort, situations, past] = await Promise.all([
    everyDocument(table, workedYearDocuments, workedIn(year), recent),
    everyDocument(table, workedYearDocuments, workedIn(before), recent),
    everyDocument(table, followedYearDocuments, contractsFollowedIn(year), recent),
    everyDocument(table, participantDocuments, participantsWhoCameIn(String(before)), recent),
    everyDocument(
      table,
      situationDocuments,
      situationsBetween(`${before}-10-01`, `${year + 1}-03-31`),
      recent,
    ),
    everyDocument(table, pastFiguresDocuments, pastFiguresFor(year)),
  ]);
  const idsOf = (ids: Iterable<string>) => [...new Set(ids)];
  const employments = await getDocuments(
    table,
    employmentDocuments,
    idsOf([...worked, ...workedBefore].map(({ employmentId }) => employmentId)).map(employmentKey),
  );
  const contractIds = idsOf([...running, ...employments].map(({ contractId }) => contractId));
  const contracts = await withRegisteredBuyers(
    table,
    (await getDocuments(table, contractDocuments, contractIds.map(contractKey))).flatMap(followed),
  );
  const clauses = contracts.map(({ clause }) => clause);
  const companyIds = idsOf([
    ...clauses.flatMap(({ holders }) => holders.map(({ companyId }) => companyId)),
    ...employments.flatMap(({ companyId, employerId }) => [companyId, ...(employerId ? [employerId] : [])]),
  ]);
  const [companies, operations, workers] = await Promise.all([
    getDocuments(table, companyDocuments, companyIds.map(companyKey)),
    getDocuments(
      table,
      operationDocuments,
      idsOf(clauses.flatMap(({ operationId }) => operationId ?? [])).map(operationKey),
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
    contracts,
    participants,
    employments,
    worked: [...worked, ...workedBefore],
    situations,
    past,
  };
};
