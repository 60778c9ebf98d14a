import * as z from "zod";
import type { Buyer } from "../../shared/buyers/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, accountErrors, requireAccount } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { buyerSiretKey, getBuyer } from "./repository.ts";

/** Far above what a person types, far below what trying a list of SIRETs would need. */
const limit = { most: 60, seconds: 3_600 };

export const findBuyerErrors = errorsOf(accountErrors, rateLimitErrors);

/** The organisation with a SIRET, only by name: enough to request to join it. */
export const findBuyer = async (
  deps: Deps,
  actor: Actor,
  { siret }: { siret: string },
): Promise<{ buyer?: Pick<Buyer, "id" | "name"> }> => {
  requireAccount(actor);
  await consumeRateLimitNow(deps, `buyers sought by ${actor.accountId}`, limit);
  const held = await deps.table.get(buyerSiretKey(siret));
  if (!held) return {};
  const { id, name } = await getBuyer(deps, z.object({ buyerId: z.string() }).parse(held.doc).buyerId);
  return { buyer: { id, name } };
};
