import * as z from "zod";
import type { Buyer } from "../../shared/buyers.ts";
import { type Actor, requireAccount } from "../accounts/actor.ts";
import { spendUse } from "../accounts/limits.ts";
import type { Deps } from "../deps.ts";
import { buyerSiretClaim, getBuyer } from "./buyer-repository.ts";

/** Far above what one types, far below what a list of SIRETs would ask. */
const limit = { most: 60, seconds: 3_600 };

/** The organisation that holds a SIRET, by name alone: what is needed to ask to join it. Errors: account.signedOut, account.limited. */
export const findBuyer = async (
  deps: Deps,
  actor: Actor,
  { siret }: { siret: string },
): Promise<{ buyer?: Pick<Buyer, "id" | "name"> }> => {
  requireAccount(actor);
  await spendUse(deps, `buyers sought by ${actor.accountId}`, limit);
  const held = await deps.table.get(buyerSiretClaim(siret));
  if (!held) return {};
  const { id, name } = await getBuyer(deps, z.object({ buyerId: z.string() }).parse(held.doc).buyerId);
  return { buyer: { id, name } };
};
