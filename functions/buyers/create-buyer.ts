import type { Buyer, BuyerInput } from "../../shared/buyers.ts";
import { type Actor, isStaff, requireAccount } from "../accounts/actor.ts";
import { foundingMember } from "../accounts/memberships.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { claim, commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { buyerDocuments, buyerSiretClaim } from "./buyer-repository.ts";

/** Makes a buying organisation, of which its author is the first member. Errors: account.signedOut, buyer.exists. */
export const createBuyer = async (deps: Deps, actor: Actor, input: BuyerInput): Promise<Buyer> => {
  if (!isStaff(actor)) requireAccount(actor);
  const now = deps.now();
  const buyer: Buyer = { ...input, id: deps.newId("buyer"), version: 0, createdAt: now, updatedAt: now };
  await commit(
    deps.table,
    [
      put(buyerDocuments, buyer),
      { write: claim(buyerSiretClaim(buyer.siret), { buyerId: buyer.id }), otherwise: "buyer.exists" },
      ...foundingMember(deps, actor, buyer),
      recordAudit(deps, actor, "BUYER_CREATED", buyer.id),
    ],
    () => heardFrom(deps, input.contact.email),
  );
  return committed(buyer);
};
