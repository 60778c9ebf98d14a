import type { Intent } from "../../shared/intents.ts";
import type { LegalStatus } from "../../shared/legal-statuses.ts";
import type { Registration } from "../../shared/rencontres.ts";
import type { Supplier } from "../../shared/suppliers.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { getDocuments } from "../db/documents.ts";
import { buyerKey, intentKey, supplierKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { intentDocuments } from "../intents/intent-repository.ts";
import { readEssAwards } from "../suppliers/ess-awards.ts";
import { suppliers as supplierDocuments } from "../suppliers/supplier-repository.ts";

const over: readonly Intent["status"][] = ["draft", "dropped", "closed"];

/** What participants bring: the intents that are still under way, each with the standing of its buyer, and the suppliers. */
export const readBrought = async (
  deps: Pick<Deps, "table" | "now">,
  registrations: readonly Registration[],
): Promise<{
  intents: (Intent & { legalStatus: LegalStatus | undefined })[];
  suppliers: (Supplier & { lastEssAward?: string })[];
}> => {
  const of = (side: Registration["side"]) => registrations.filter((one) => one.side === side);
  const buyers = of("buyer");
  const intentIds = [...new Set(buyers.flatMap((one) => one.intentIds))];
  const [intents, buyerList, suppliers, withLastEssAward] = await Promise.all([
    getDocuments(deps.table, intentDocuments, intentIds.map(intentKey)),
    getDocuments(
      deps.table,
      buyerDocuments,
      buyers.map(({ organisationId }) => buyerKey(organisationId)),
    ),
    getDocuments(
      deps.table,
      supplierDocuments,
      of("supplier").map(({ organisationId }) => supplierKey(organisationId)),
    ),
    readEssAwards(deps),
  ]);
  const legalStatus = new Map(buyerList.map((buyer) => [buyer.id, buyer.legalStatus]));
  return {
    intents: intents
      .filter(({ status }) => !over.includes(status))
      .map((intent) => ({ ...intent, legalStatus: legalStatus.get(intent.buyerId) })),
    suppliers: suppliers.map(withLastEssAward),
  };
};

/** What a registration says of organisations of the other side, as pairs. */
export const pairsOf = (registration: Registration, named: readonly string[]) =>
  named.map((other) => ({
    buyerId: registration.side === "buyer" ? registration.organisationId : other,
    supplierId: registration.side === "buyer" ? other : registration.organisationId,
    by: registration.side,
  }));

/** The pairs that either side does not want. */
export const vetoesOf = (registrations: readonly Registration[]): { buyerId: string; supplierId: string }[] =>
  registrations.flatMap((registration) =>
    pairsOf(registration, registration.vetoes).map(({ buyerId, supplierId }) => ({ buyerId, supplierId })),
  );
