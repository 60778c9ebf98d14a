import { type Buyer, buyerSchema } from "../../shared/buyers/schema.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type DocumentKind, getDocument } from "../platform/db/documents.ts";
import { buyerIndex, buyerKey } from "../platform/db/keys/buyers.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Deps } from "../platform/deps.ts";

export const buyerDocuments: DocumentKind<Buyer> = {
  schema: buyerSchema,
  keysOf: (buyer) => ({ ...buyerKey(buyer.id), ...buyerIndex(buyer) }),
};

export const getBuyerErrors = errorsOf("buyer.notFound");

/** A buying organisation. */
export const getBuyer = async ({ table }: Pick<Deps, "table">, id: string): Promise<Buyer> => {
  const buyer = await getDocument(table, buyerDocuments, buyerKey(id));
  if (!buyer) throw new AppError("buyer.notFound");
  return buyer;
};

export const buyerSiretKey = (siret: string) => uniqueKey("BUYER_SIRET", siret);
