import { createHash } from "node:crypto";
import { type Contract, contractSchema, isEssAward } from "../../shared/contracts.ts";
import { AppError } from "../../shared/errors.ts";
import { type DocumentKind, getDocument } from "../db/documents.ts";
import { contractIndex, contractKey } from "../db/keys.ts";
import { type Deps, idPrefixes } from "../deps.ts";

export const contractDocuments: DocumentKind<Contract> = {
  schema: contractSchema,
  place: (contract) => ({
    ...contractKey(contract.id),
    ...contractIndex({ ...contract, essAward: isEssAward(contract) }),
  }),
};

/** Errors: contract.notFound. */
export const getContract = async ({ table }: Pick<Deps, "table">, id: string): Promise<Contract> => {
  const contract = await getDocument(table, contractDocuments, contractKey(id));
  if (!contract) throw new AppError("contract.notFound");
  return contract;
};

/** The id of the contract that a meeting led to: both sides tell of the same one. */
export const contractIdOf = (meetingId: string): string =>
  `${idPrefixes.contract}_${createHash("sha256").update(meetingId).digest("hex").slice(0, 24)}`;
