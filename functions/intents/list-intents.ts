import { type IntentFilter, isWanted, type ListedIntent } from "../../shared/intent-filters.ts";
import type { Intent } from "../../shared/intents.ts";
import { intentStatuses } from "../../shared/lives.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { everyDocument, getDocuments } from "../db/documents.ts";
import { buyerKey, intentsByStatus } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { intentDocuments } from "./intent-repository.ts";

/** Intents with the name of their buyer. */
export const withBuyerNames = async (
  { table }: Pick<Deps, "table">,
  intents: readonly Intent[],
): Promise<ListedIntent[]> => {
  const buyers = await getDocuments(
    table,
    buyerDocuments,
    intents.map(({ buyerId }) => buyerKey(buyerId)),
  );
  const names = new Map(buyers.map(({ id, name }) => [id, name]));
  return intents.map((intent) => ({ ...intent, buyerName: names.get(intent.buyerId) ?? "" }));
};

/** What is past its life or not begun is asked for by its state. */
const usual = intentStatuses.filter((status) => !["draft", "closed", "dropped"].includes(status));

/** Every intent that a filter wants, in the order of its life, the latest first. Staff alone. Errors: account.signedOut, request.forbidden. */
export const listIntents = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  filter: IntentFilter,
): Promise<ListedIntent[]> => {
  requireStaff(actor);
  const found = [];
  for (const status of filter.statuses?.length ? filter.statuses : usual)
    found.push(
      ...(await everyDocument(deps.table, intentDocuments, {
        index: "gsi2",
        pk: intentsByStatus(status),
        order: "descending",
      })),
    );
  return (await withBuyerNames(deps, found)).filter((intent) => isWanted(intent, filter));
};
