import type { AccessPattern } from "../table.ts";
import { alone, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

export const intentKey = alone("INTENT");
/** Intents of a buyer, oldest first. */
export const intentsOfBuyer = (buyerId: string): AccessPattern => ({
  ...inIndex1(`BUYER#${buyerId}`),
  sk: { beginsWith: "INTENT#" },
});
/** Intents with a status, oldest first. */
export const intentsWithStatus = (status: string) => inIndex2(`INTENTS#${status}`);
export const intentIndex = (intent: { id: string; buyerId: string; status: string }): Index1 & Index2 => ({
  gsi1pk: intentsOfBuyer(intent.buyerId).pk,
  gsi1sk: `INTENT#${intent.id}`,
  gsi2pk: intentsWithStatus(intent.status).pk,
  gsi2sk: intent.id,
});
