import { isTooSmallForDecp, missingForDecp } from "../../shared/contracts/decp.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { everyDocument } from "../platform/db/documents.ts";
import { allContracts } from "../platform/db/keys/contracts.ts";
import type { Deps } from "../platform/deps.ts";
import { nationalNumber } from "./contract-number.ts";
import { codeErrors } from "./known-codes.ts";
import { contractDocuments } from "./repository.ts";
import { withSirets } from "./with-sirets.ts";

/** A complete contract that the file of essential data leaves out, and why, in French. */
export type DecpFault = { contract: Contract; why: string[] };

const firstRecorded = (a: Contract, b: Contract): number =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1;

/**
 * The complete contracts that staff confirmed, of all years: those that the file of essential data may hold,
 * each national number once, and those with a fault. Contracts recorded before numbers and codes were checked
 * may have one; of two with the same number the first recorded keeps its place.
 */
export const contractsForDecp = async (
  deps: Pick<Deps, "table" | "gazetteer">,
): Promise<{ sound: Contract[]; faults: DecpFault[] }> => {
  const stored = await everyDocument(deps.table, contractDocuments, allContracts);
  const complete = (await withSirets(deps, stored)).filter(
    (contract) =>
      contract.status === "confirmed" &&
      (missingForDecp(contract).length === 0 || isTooSmallForDecp(contract)),
  );
  const firstOf = new Map<string, Contract>();
  for (const contract of complete.toSorted(firstRecorded)) {
    const number = nationalNumber(contract) ?? contract.id;
    if (!firstOf.has(number)) firstOf.set(number, contract);
  }
  const judged = complete.map((contract): DecpFault => {
    const first = firstOf.get(nationalNumber(contract) ?? contract.id);
    return {
      contract,
      why: [
        ...(first && first.id !== contract.id
          ? [
              `Le numéro ${contract.essentialData?.number} est déjà celui du marché « ${first.title} » du même acheteur.`,
            ]
          : []),
        ...(isTooSmallForDecp(contract)
          ? ["Montant HT : le fichier ne reçoit que des montants d’au moins 1 €."]
          : []),
        ...codeErrors(deps, contract).map(({ message }) => message),
      ],
    };
  });
  return {
    sound: judged.flatMap(({ contract, why }) => (why.length === 0 ? [contract] : [])),
    faults: judged.filter(({ why }) => why.length > 0),
  };
};
