import { queryOptions, skipToken } from "@tanstack/react-query";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { foldText } from "../../shared/text/fold.ts";
import { answer, api } from "../platform/api.ts";

const searchSuppliers = async (q: string) => {
  const { items } = await answer(api.suppliers.$get({ query: { q } }));
  return items.slice(0, 20).map(({ id, name, address }) => ({ id, label: name, detail: address.city }));
};

/** Buyers are some hundreds: one page holds them. */
const searchBuyers = async (q: string) => {
  const { items } = await answer(api.buyers.$get({ query: { limit: "200" } }));
  return items
    .filter(({ name }) => foldText(name).includes(foldText(q)))
    .slice(0, 20)
    .map(({ id, name }) => ({ id, label: name }));
};

/** Organisations of a side by a few letters of their name. */
export const organisationsQuery = (side: Side, text: string) => {
  const q = text.trim();
  return queryOptions({
    queryKey: ["organisations", side, q],
    queryFn: q.length < 2 ? skipToken : () => (side === "supplier" ? searchSuppliers(q) : searchBuyers(q)),
  });
};

const contactOf = (contact: { name: string; email: string; phone: string } | undefined) => ({
  name: contact?.name ?? "",
  email: contact?.email ?? "",
  phone: contact?.phone ?? "",
});

/** What is known of an organisation that registers at check-in: its contact, and for a buyer the intents under way. */
export const readForRegistration = async (organisationId: string) => {
  if (organisationId.startsWith("sup_")) {
    const { contact } = await answer(api.suppliers[":id"].$get({ param: { id: organisationId } }));
    return { organisationId, contact: contactOf(contact), intentIds: [] };
  }
  const [{ contact }, { items }] = await Promise.all([
    answer(api.buyers[":id"].$get({ param: { id: organisationId } })),
    answer(api.intents.$get({ query: { buyerId: organisationId, limit: "200" } })),
  ]);
  const brought = items.filter(({ status }) => intentSets.underWay.includes(status)).map(({ id }) => id);
  return { organisationId, contact: contactOf(contact), intentIds: brought.slice(0, 50) };
};
