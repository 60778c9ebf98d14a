import type { ContractFacts } from "../../shared/clause/report/facts.ts";
import { buyerSiretKey } from "../buyers/repository.ts";
import type { Table } from "../platform/db/table.ts";

type OfABuyer = Pick<ContractFacts, "buyerId" | "buyerSiret">;

const siretOf = ({ buyerId, buyerSiret }: OfABuyer): string | undefined =>
  buyerId === undefined ? buyerSiret : undefined;

/** Contracts that files tell of know their buyer by SIRET: one who is registered here counts once, with all its contracts. */
export const withRegisteredBuyers = async <T extends OfABuyer>(
  table: Table,
  contracts: readonly T[],
): Promise<T[]> => {
  const sirets = [...new Set(contracts.flatMap((contract) => siretOf(contract) ?? []))];
  const held = await table.batchGet(sirets.map(buyerSiretKey));
  const ids = new Map(held.map(({ pk, doc }) => [pk, (doc as { buyerId: string }).buyerId]));
  return contracts.map((contract) => {
    const siret = siretOf(contract);
    const buyerId = siret === undefined ? undefined : ids.get(buyerSiretKey(siret).pk);
    return buyerId === undefined ? contract : { ...contract, buyerId };
  });
};
