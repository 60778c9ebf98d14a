import { decpOf } from "../../shared/contracts/decp.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { buyerDocuments } from "../buyers/repository.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { buyerKey } from "../platform/db/keys/buyers.ts";
import { contractsOfYear } from "../platform/db/keys/contracts.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { supplierDocuments } from "../suppliers/repository.ts";
import { contractDocuments } from "./repository.ts";

export const readDecpErrors = errorsOf(staffErrors);

/**
 * The essential data (DECP) of the contracts of a year that staff confirmed, in the State's schema;
 * incomplete ones are left out. Staff only.
 */
export const readDecp = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  { year }: { year: number },
) => {
  requireStaff(actor);
  const all = await everyDocument(deps.table, contractDocuments, contractsOfYear(year));
  const confirmed = all.filter(({ status }) => status === "confirmed");
  const [buyers, sellers] = await Promise.all([
    getDocuments(
      deps.table,
      buyerDocuments,
      confirmed.flatMap(({ buyerId }) => (buyerId ? [buyerKey(buyerId)] : [])),
    ),
    getDocuments(
      deps.table,
      supplierDocuments,
      confirmed.flatMap(({ supplierId }) => (supplierId ? [supplierKey(supplierId)] : [])),
    ),
  ]);
  const siretOf = new Map([...buyers, ...sellers].map(({ id, siret }) => [id, siret]));
  const signed = (contract: Contract): Contract => ({
    ...contract,
    buyerSiret: contract.buyerSiret ?? siretOf.get(contract.buyerId ?? ""),
    supplierSiret: contract.supplierSiret ?? siretOf.get(contract.supplierId ?? ""),
  });
  const published = parisDay(deps.now());
  return { marches: { marche: confirmed.flatMap((contract) => decpOf(signed(contract), published) ?? []) } };
};
