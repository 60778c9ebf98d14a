import type { Contract } from "../../shared/contracts/schema.ts";
import { buyerDocuments } from "../buyers/repository.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { buyerKey } from "../platform/db/keys/buyers.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { supplierDocuments } from "../suppliers/repository.ts";

const distinct = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== undefined)),
];

type Sides = Pick<Contract, "buyerId" | "buyerSiret" | "supplierId" | "supplierSiret">;

/** Contracts with the SIRET of both sides: that of the organisation registered here, otherwise the one given. */
export const withSirets = async <C extends Sides>(
  { table }: Pick<Deps, "table">,
  contracts: readonly C[],
): Promise<C[]> => {
  const [buyers, suppliers] = await Promise.all([
    getDocuments(table, buyerDocuments, distinct(contracts.map(({ buyerId }) => buyerId)).map(buyerKey)),
    getDocuments(
      table,
      supplierDocuments,
      distinct(contracts.map(({ supplierId }) => supplierId)).map(supplierKey),
    ),
  ]);
  const registered = new Map([...buyers, ...suppliers].map(({ id, siret }) => [id, siret]));
  return contracts.map((contract) => ({
    ...contract,
    buyerSiret: registered.get(contract.buyerId ?? "") ?? contract.buyerSiret,
    supplierSiret: registered.get(contract.supplierId ?? "") ?? contract.supplierSiret,
  }));
};
