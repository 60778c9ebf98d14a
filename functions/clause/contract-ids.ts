import * as z from "zod";
import { contractKey } from "../../shared/clause/folder.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Table } from "../platform/db/table.ts";
import { followedContractId } from "./ids.ts";

/** What tells a followed contract from the others: its number and its lot’s, empty without lots. */
export type NumberAndLot = { number: string; lot: string };

/** As they are compared: « m-1 » typed by somebody is « M-1 » of a file. */
const compared = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ").toUpperCase();

/** The key that the contract of a number and lot alone may hold, where its id does not say them. */
export const clauseNumberKey = ({ number, lot }: NumberAndLot) =>
  uniqueKey("CLAUSE_NUMBER", JSON.stringify([compared(number), compared(lot)]));

export const holderOfNumberSchema = z.object({ contractId: z.string() });

/**
 * Finds the id of the contract of each number and lot: of the contract that staff follow under it, otherwise the one that
 * files give it. So the files of a contract that came of a meeting complete it, and never make a second one.
 */
export const contractIdsOf = async (
  table: Table,
  named: readonly NumberAndLot[],
): Promise<(contract: NumberAndLot) => string> => {
  const contracts = [...new Map(named.map((one) => [contractKey(one), one])).values()];
  const keys = new Map(contracts.map(clauseNumberKey).map((key) => [key.pk, key]));
  const items = await table.batchGet([...keys.values()]);
  const held = new Map(items.map(({ pk, doc }) => [pk, holderOfNumberSchema.parse(doc).contractId]));
  const ids = new Map(
    contracts.map((contract) => [
      contractKey(contract),
      held.get(clauseNumberKey(contract).pk) ?? followedContractId(contract),
    ]),
  );
  return (contract) => ids.get(contractKey(contract)) ?? followedContractId(contract);
};
