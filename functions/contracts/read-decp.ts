import type { Contract } from "../../shared/contracts.ts";
import { decpOf } from "../../shared/decp.ts";
import { parisDay } from "../../shared/paris-days.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { everyDocument, getDocuments } from "../db/documents.ts";
import { buyerKey, contractsOfYear, supplierKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { suppliers } from "../suppliers/supplier-repository.ts";
import { contractDocuments } from "./contract-repository.ts";

/**
 * The essential data of the contracts of a year that staff confirmed, as the State's schema describes them; those that
 * lack something are left out. Staff alone. Errors: account.signedOut, request.forbidden.
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
      suppliers,
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
