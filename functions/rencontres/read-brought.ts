import type { LegalStatus } from "../../shared/buyers/legal-statuses.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { buyerDocuments } from "../buyers/repository.ts";
import { intentDocuments } from "../intents/repository.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { buyerKey } from "../platform/db/keys/buyers.ts";
import { intentKey } from "../platform/db/keys/intents.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { readEssAwards } from "../suppliers/ess-awards.ts";
import { supplierDocuments } from "../suppliers/repository.ts";

/**
 * What participants bring: the intents still in progress, each with the legal status of its buyer, and the
 * suppliers.
 */
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
      .filter(({ status }) => intentSets.underWay.includes(status))
      .map((intent) => ({ ...intent, legalStatus: legalStatus.get(intent.buyerId) })),
    suppliers: suppliers.map(withLastEssAward),
  };
};

/** The pairs made of a registration's organisation and those of the other side that it names. */
export const pairsOf = (registration: Registration, named: readonly string[]) =>
  named.map((other) => ({
    buyerId: registration.side === "buyer" ? registration.organisationId : other,
    supplierId: registration.side === "buyer" ? other : registration.organisationId,
    by: registration.side,
  }));

/** The pairs that one of the two sides refuses. */
export const vetoesOf = (registrations: readonly Registration[]): { buyerId: string; supplierId: string }[] =>
  registrations.flatMap((registration) =>
    pairsOf(registration, registration.vetoes).map(({ buyerId, supplierId }) => ({ buyerId, supplierId })),
  );
