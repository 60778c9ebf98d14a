import * as z from "zod";
import { addressHash } from "../../platform/addresses.ts";
import { type DocumentKind, fromItem } from "../../platform/db/documents.ts";
import { mailRefusalIndex, mailSuppressionKey, mailUnsubscriptionKey } from "../../platform/db/keys/mails.ts";
import type { Table } from "../../platform/db/table.ts";
import { type MailFamily, mailFamilySchema } from "../document/families.ts";

/** An address that must not be written to: it does not exist, or its holder reported a mail as unwanted. */
const suppressionSchema = z.object({
  version: z.int(),
  addressHash: z.string(),
  reason: z.enum(["bounce", "complaint"]),
  mailId: z.string(),
  at: z.iso.datetime(),
});
type Suppression = z.infer<typeof suppressionSchema>;

export const suppressionDocuments: DocumentKind<Suppression> = {
  schema: suppressionSchema,
  keysOf: (suppression) => {
    const key = mailSuppressionKey(suppression.addressHash);
    return { ...key, ...mailRefusalIndex(key) };
  },
};

/** A family of mails that an address does not want. */
export const unsubscriptionSchema = z.object({
  version: z.int(),
  addressHash: z.string(),
  family: mailFamilySchema,
  at: z.iso.datetime(),
});
type Unsubscription = z.infer<typeof unsubscriptionSchema>;

export const unsubscriptionDocuments: DocumentKind<Unsubscription> = {
  schema: unsubscriptionSchema,
  keysOf: ({ addressHash, family }) => {
    const key = mailUnsubscriptionKey(addressHash, family);
    return { ...key, ...mailRefusalIndex(key) };
  },
};

/** Why an address must not receive a mail of that family (undefined: an essential mail); undefined where it may. */
export const refusalOfAddress = async (
  table: Table,
  email: string,
  family: MailFamily | undefined,
): Promise<"bounce" | "complaint" | "unsubscribed" | undefined> => {
  const hash = addressHash(email);
  const suppressionKey = mailSuppressionKey(hash);
  const items = await table.batchGet(
    family ? [suppressionKey, mailUnsubscriptionKey(hash, family)] : [suppressionKey],
  );
  const suppression = items.find(({ pk }) => pk === suppressionKey.pk);
  if (suppression) return fromItem(suppressionDocuments, suppression).reason;
  return items.length > 0 ? "unsubscribed" : undefined;
};
