import { AppError } from "../../shared/errors/errors.ts";
import { clauseNumberKey, holderOfNumberSchema, type NumberAndLot } from "../clause/contract-ids.ts";
import { holdName } from "../clause/hold-name.ts";
import { followedContractId } from "../clause/ids.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { type Guarded, getDocument } from "../platform/db/documents.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Table } from "../platform/db/table.ts";

const taken = (title?: string): AppError =>
  new AppError("clause.numberTaken", {}, [
    {
      path: "clause.number",
      code: "exists",
      message: `Numéro du marché : un autre marché suivi porte déjà ce numéro et ce lot${title ? `, « ${title} »` : ""}.`,
    },
  ]);

/**
 * The writes by which a contract holds its number and lot alone, for the transaction that stores it. Those that it held
 * before are kept, so that files that still write them find it. Throws `clause.numberTaken`.
 */
export const holdClauseNumber = async (
  table: Table,
  id: string,
  wanted: NumberAndLot,
): Promise<Guarded[]> => {
  const key = clauseNumberKey(wanted);
  const held = await table.get(key);
  if (held) {
    const { contractId } = holderOfNumberSchema.parse(held.doc);
    if (contractId === id) return [];
    throw taken((await getDocument(table, contractDocuments, contractKey(contractId)))?.title);
  }
  const hold = { write: holdName(key, { contractId: id }), otherwise: "clause.numberTaken" } as const;
  const ofFiles = followedContractId(wanted);
  if (ofFiles === id) return [hold];
  // A contract that came by the files has its number in its id; one that comes meanwhile is refused with this one.
  const imported = await getDocument(table, contractDocuments, contractKey(ofFiles));
  if (imported?.clause) throw taken(imported.title);
  return [
    hold,
    {
      write: { type: "check", key: contractKey(ofFiles), expect: "absent" },
      otherwise: "clause.numberTaken",
    },
  ];
};
