import { type Buyer, buyerSchema } from "../../shared/buyers.ts";
import { AppError } from "../../shared/errors.ts";
import { type DocumentKind, getDocument } from "../db/documents.ts";
import { buyerIndex, buyerKey, claimKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

export const buyerDocuments: DocumentKind<Buyer> = {
  schema: buyerSchema,
  place: (buyer) => ({ ...buyerKey(buyer.id), ...buyerIndex(buyer) }),
};

/** Errors: buyer.notFound. */
export const getBuyer = async ({ table }: Pick<Deps, "table">, id: string): Promise<Buyer> => {
  const buyer = await getDocument(table, buyerDocuments, buyerKey(id));
  if (!buyer) throw new AppError("buyer.notFound");
  return buyer;
};

export const buyerSiretClaim = (siret: string) => claimKey("BUYER_SIRET", siret);
