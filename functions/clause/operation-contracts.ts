import * as z from "zod";
import type { Contract } from "../../shared/contracts/schema.ts";
import { storedFields } from "../../shared/fields/fields.ts";
import { recentClauseWrites } from "../platform/clause-stamp.ts";
import { type DocumentKind, everyDocument, getDocuments, put } from "../platform/db/documents.ts";
import {
  contractsOfOperation,
  operationContractIndex,
  operationContractKey,
} from "../platform/db/keys/clause.ts";
import type { Table, Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

/** That a contract belongs to an operation: by it the operation finds its contracts of all years. */
const operationContractSchema = z.object({
  contractId: z.string(),
  ...storedFields,
  operationId: z.string(),
});
type OperationContract = z.infer<typeof operationContractSchema>;

const operationContractDocuments: DocumentKind<OperationContract> = {
  schema: operationContractSchema,
  keysOf: (one) => ({ ...operationContractKey(one.contractId), ...operationContractIndex(one) }),
};

/** The ids of an operation’s contracts, whatever the years they run in. */
export const contractIdsOfOperation = async (table: Table, operationId: string): Promise<string[]> =>
  (
    await everyDocument(
      table,
      operationContractDocuments,
      contractsOfOperation(operationId),
      await recentClauseWrites({ table }),
    )
  ).map(({ contractId }) => contractId);

/** The writes that keep to which operation contracts belong, for the transaction that stores them; none where nothing changes. */
export const operationContractWrites = async (
  { table, now }: Pick<Deps, "table" | "now">,
  contracts: readonly Pick<Contract, "id" | "clause">[],
): Promise<Write[]> => {
  const keys = contracts.map(({ id }) => operationContractKey(id));
  const stored = await getDocuments(table, operationContractDocuments, keys);
  const known = new Map(stored.map((one) => [one.contractId, one]));
  const at = now();
  return contracts.flatMap(({ id: contractId, clause }): Write[] => {
    const before = known.get(contractId);
    const operationId = clause?.operationId;
    if (before?.operationId === operationId) return [];
    if (operationId === undefined)
      return [{ type: "delete", key: operationContractKey(contractId), expect: before?.version ?? 0 }];
    const fresh = { contractId, version: 0, createdAt: at };
    return [put(operationContractDocuments, { ...(before ?? fresh), operationId, updatedAt: at })];
  });
};
