import { alone, byName, type Index2, inIndex2 } from "./key-parts.ts";

export const buyerKey = alone("BUYER");
/** All buyers, by name. */
export const allBuyers = inIndex2("BUYERS");
export const buyerIndex = (buyer: { id: string; name: string }): Index2 => ({
  gsi2pk: allBuyers.pk,
  gsi2sk: byName(buyer),
});
