import type { Buyer, BuyerInput } from "../../shared/buyers.ts";
import { AppError } from "../../shared/errors.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, moveClaim, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { buyerDocuments, buyerSiretClaim, getBuyer } from "./buyer-repository.ts";

/** Changes a buying organisation. Errors: request.forbidden, buyer.notFound, buyer.exists, version.conflict. */
export const updateBuyer = async (
  deps: Deps,
  actor: Actor,
  { buyerId, version, input }: { buyerId: string; version: number; input: BuyerInput },
): Promise<Buyer> => {
  requireMember(actor, buyerId);
  const buyer = await getBuyer(deps, buyerId);
  if (buyer.version !== version) throw new AppError("version.conflict");
  const changed: Buyer = { ...buyer, ...input, updatedAt: deps.now() };
  await commit(
    deps.table,
    [
      put(buyerDocuments, changed),
      ...(await moveClaim(
        deps.table,
        buyerSiretClaim(buyer.siret),
        buyerSiretClaim(input.siret),
        { buyerId },
        "buyer.exists",
      )),
      recordAudit(deps, actor, "BUYER_CHANGED", buyerId),
    ],
    () => heardFrom(deps, input.contact.email),
  );
  return committed(changed);
};
