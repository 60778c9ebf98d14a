import { errorsOf } from "../../shared/errors/errors.ts";
import { type IntentFilter, isWanted, type ListedIntent } from "../../shared/intents/filters.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { buyerDocuments } from "../buyers/repository.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { everyDocument, getDocuments } from "../platform/db/documents.ts";
import { buyerKey } from "../platform/db/keys/buyers.ts";
import { intentsWithStatus } from "../platform/db/keys/intents.ts";
import type { Deps } from "../platform/deps.ts";
import { intentDocuments } from "./repository.ts";

/** Intents with the name and the SIRET of their buyer. */
export const withBuyerNames = async (
  { table }: Pick<Deps, "table">,
  intents: readonly Intent[],
): Promise<ListedIntent[]> => {
  const buyers = await getDocuments(
    table,
    buyerDocuments,
    intents.map(({ buyerId }) => buyerKey(buyerId)),
  );
  const byId = new Map(buyers.map((buyer) => [buyer.id, buyer]));
  return intents.map((intent) => {
    const { name = "", siret = "" } = byId.get(intent.buyerId) ?? {};
    return { ...intent, buyerName: name, buyerSiret: siret };
  });
};

export const listIntentsErrors = errorsOf(staffErrors);

/** Every intent that matches a filter, in the order of the lifecycle, the latest first. Staff only. */
export const listIntents = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  filter: IntentFilter,
): Promise<ListedIntent[]> => {
  requireStaff(actor);
  const found = [];
  for (const status of filter.statuses?.length ? filter.statuses : intentSets.underWay)
    found.push(
      ...(await everyDocument(deps.table, intentDocuments, {
        ...intentsWithStatus(status),
        order: "descending",
      })),
    );
  return (await withBuyerNames(deps, found)).filter((intent) => isWanted(intent, filter));
};
