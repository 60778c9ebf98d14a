import type { Buyer, BuyerInput } from "../../shared/buyers/schema.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { requireKnownPlaces, requireKnownPlacesErrors } from "../geo/require-known-places.ts";
import { withCommune } from "../geo/with-commune.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, committed, moveUniqueKey, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { buyerDocuments, buyerSiretKey, getBuyer, getBuyerErrors } from "./repository.ts";

export const updateBuyerErrors = errorsOf(
  memberErrors,
  requireKnownPlacesErrors,
  getBuyerErrors,
  "buyer.exists",
  commitErrors,
);

/** Changes a buying organisation. */
export const updateBuyer = async (
  deps: Deps,
  actor: Actor,
  { buyerId, version, input }: { buyerId: string; version: number; input: BuyerInput },
): Promise<Buyer> => {
  requireMember(actor, buyerId);
  requireKnownPlaces(deps, [], [{ path: "address.communeCode", code: input.address?.communeCode }]);
  const buyer = await getBuyer(deps, buyerId);
  if (buyer.version !== version) throw new AppError("version.conflict");
  const changed: Buyer = {
    ...buyer,
    ...input,
    ...(input.address ? { address: withCommune(deps, input.address) } : {}),
    updatedAt: deps.now(),
  };
  await commit(
    deps.table,
    [
      put(buyerDocuments, changed),
      ...(await moveUniqueKey(
        deps.table,
        buyerSiretKey(buyer.siret),
        buyerSiretKey(input.siret),
        { buyerId },
        "buyer.exists",
      )),
      journalEntry(deps, actor, "BUYER_CHANGED", buyerId),
    ],
    () => recordContact(deps, input.contact.email),
  );
  return committed(changed);
};
