import { type Contract, contractSchema, isEssAward } from "../../shared/contracts/schema.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type DocumentKind, getDocument } from "../platform/db/documents.ts";
import { contractIndex, contractKey } from "../platform/db/keys/contracts.ts";
import { type Deps, idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";

export const contractDocuments: DocumentKind<Contract> = {
  schema: contractSchema,
  keysOf: (contract) => ({
    ...contractKey(contract.id),
    ...contractIndex({ ...contract, essAward: isEssAward(contract) }),
  }),
};

export const getContractErrors = errorsOf("contract.notFound");

/** A contract, checked by staff or not. */
export const getContract = async ({ table }: Pick<Deps, "table">, id: string): Promise<Contract> => {
  const contract = await getDocument(table, contractDocuments, contractKey(id));
  if (!contract) throw new AppError("contract.notFound");
  return contract;
};

/** The id of the contract that a meeting led to, so that both sides report the same one. */
export const contractIdOf = (meetingId: string): string => hashedId(idPrefixes.contract, meetingId);
