import * as z from "zod";
import type { ContractFacts } from "../../shared/clause/report/facts.ts";
import { buyerSiretKey } from "../buyers/repository.ts";
import type { Table } from "../platform/db/table.ts";

type OfABuyer = Pick<ContractFacts, "buyerId" | "buyerSiret">;

const heldSchema = z.object({ buyerId: z.string() });

/** The ids of the buyers who are registered under these SIRETs, by SIRET. */
export const registeredBuyers = async (
  table: Table,
  sirets: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const held = await table.batchGet(sirets.map(buyerSiretKey));
  const ids = new Map(held.map(({ pk, doc }) => [pk, heldSchema.parse(doc).buyerId]));
  return new Map(
    sirets.flatMap((siret) => {
      const id = ids.get(buyerSiretKey(siret).pk);
      return id === undefined ? [] : [[siret, id]];
    }),
  );
};

const siretOf = ({ buyerId, buyerSiret }: OfABuyer): string | undefined =>
  buyerId === undefined ? buyerSiret : undefined;

/** Contracts that files tell of know their buyer by SIRET: one who is registered here counts once, with all its contracts. */
export const withRegisteredBuyers = async <T extends OfABuyer>(
  table: Table,
  contracts: readonly T[],
): Promise<T[]> => {
  const ids = await registeredBuyers(table, [
    ...new Set(contracts.flatMap((contract) => siretOf(contract) ?? [])),
  ]);
  return contracts.map((contract) => {
    const buyerId = ids.get(siretOf(contract) ?? "");
    return buyerId === undefined ? contract : { ...contract, buyerId };
  });
};
