import type { Buyer, BuyerInput } from "../../shared/buyers/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { foundingMember } from "../accounts/memberships.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { withCommune } from "../geo/with-commune.ts";
import { type Actor, accountErrors, isStaff, requireAccount } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors, committed, holdUniqueKey, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { buyerDocuments, buyerSiretKey } from "./repository.ts";

export const createBuyerErrors = errorsOf(
  accountErrors,
  requireKnownPlacesErrors,
  "buyer.exists",
  commitErrors,
);

/** Creates a buyer, whose author is the first member. */
export const createBuyer = async (deps: Deps, actor: Actor, input: BuyerInput): Promise<Buyer> => {
  if (!isStaff(actor)) requireAccount(actor);
  requireKnownPlaces(deps, [], [{ path: "address.communeCode", code: input.address?.communeCode }]);
  const now = deps.now();
  const buyer: Buyer = {
    ...input,
    ...(input.address ? { address: withCommune(deps, input.address) } : {}),
    id: deps.newId("buyer"),
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
  await commit(
    deps.table,
    [
      put(buyerDocuments, buyer),
      ...recordCreation(deps, buyer.id),
      { write: holdUniqueKey(buyerSiretKey(buyer.siret), { buyerId: buyer.id }), otherwise: "buyer.exists" },
      ...foundingMember(deps, actor, buyer),
      journalEntry(deps, actor, "BUYER_CREATED", buyer.id),
    ],
    () => recordContact(deps, input.contact.email),
  );
  return committed(buyer);
};
