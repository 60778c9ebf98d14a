import { contractKey, holderKey, type KnownClause, type WantedKeys } from "../../shared/clause/folder.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { companyKey, employmentKey, operationKey, participantKey } from "../platform/db/keys/clause.ts";
import { contractKey as storedContractKey } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import { companyIdsOf } from "./company-ids.ts";
import { contractIdsOf } from "./contract-ids.ts";
import {
  companyDocuments,
  employmentDocuments,
  operationDocuments,
  participantDocuments,
} from "./documents.ts";
import { employmentId, operationId, participantId } from "./ids.ts";

/** What is stored of the things that a folder of files refers to. */
export const knownClause = async (
  { table }: Pick<Deps, "table">,
  wanted: WantedKeys,
): Promise<KnownClause> => {
  const contractIdOf = await contractIdsOf(table, wanted.contracts);
  const companyIds = await companyIdsOf(
    table,
    wanted.companies.map((code) => ({ code })),
  );
  const [operations, contracts, companies, participants, employments] = await Promise.all([
    getDocuments(
      table,
      operationDocuments,
      wanted.operations.map((name) => operationKey(operationId(name))),
    ),
    getDocuments(
      table,
      contractDocuments,
      wanted.contracts.map((key) => storedContractKey(contractIdOf(key))),
    ),
    getDocuments(
      table,
      companyDocuments,
      wanted.companies.map((code) => companyKey(companyIds.of(code))),
    ),
    getDocuments(
      table,
      participantDocuments,
      wanted.participants.map((code) => participantKey(participantId(code))),
    ),
    getDocuments(
      table,
      employmentDocuments,
      wanted.employments.map((code) => employmentKey(employmentId(code))),
    ),
  ]);
  // By the number that the files give, which the stored contract may write otherwise.
  const stored = new Map(contracts.map((contract) => [contract.id, contract]));
  const clauses = wanted.contracts.flatMap((key) => {
    const clause = stored.get(contractIdOf(key))?.clause;
    return clause ? [{ ...clause, ...key }] : [];
  });
  const codes = new Map(wanted.companies.map((code) => [companyIds.of(code), code]));
  const known = new Set(companies.map(({ id }) => id));
  return {
    operations: new Set(operations.map(({ name }) => name)),
    contracts: new Map(clauses.map((clause) => [contractKey(clause), clause])),
    companies: new Set(wanted.companies.filter((code) => known.has(companyIds.of(code)))),
    holders: new Set(
      clauses.flatMap(({ number, lot, holders }) =>
        holders.flatMap(({ companyId: id }) => {
          const company = codes.get(id);
          return company === undefined ? [] : [holderKey({ number, lot, company })];
        }),
      ),
    ),
    participants: new Set(participants.map(({ code }) => code)),
    employments: new Map(employments.map((employment) => [employment.code, employment])),
  };
};
