import * as z from "zod";
import { hashToken } from "../accounts/tokens.ts";
import { type DocumentKind, fromItem } from "../db/documents.ts";
import { mailRefusalIndex, mailSuppressionKey, mailUnsubscriptionKey } from "../db/keys.ts";
import type { Table } from "../db/table.ts";
import type { MailFamily } from "./mail-kinds.ts";

/** An address is known here by its hash, so that a refusal can be kept after the address itself is forgotten. */
export const addressHash = (email: string): string => hashToken(email.trim().toLowerCase());

/** That an address must not be written to: it does not exist, or its holder called a mail unwanted. */
const suppressionSchema = z.object({
  version: z.int(),
  addressHash: z.string(),
  reason: z.enum(["bounce", "complaint"]),
  mailId: z.string(),
  at: z.iso.datetime(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

export const suppressions: DocumentKind<Suppression> = {
  schema: suppressionSchema,
  place: (suppression) => {
    const key = mailSuppressionKey(suppression.addressHash);
    return { ...key, ...mailRefusalIndex(key) };
  },
};

/** That an address does not want a family of mails. */
export const unsubscriptionSchema = z.object({
  version: z.int(),
  addressHash: z.string(),
  family: z.enum(["invitations", "reminders", "followUps", "messages", "digest"]),
  at: z.iso.datetime(),
});
export type Unsubscription = z.infer<typeof unsubscriptionSchema>;

export const unsubscriptions: DocumentKind<Unsubscription> = {
  schema: unsubscriptionSchema,
  place: ({ addressHash, family }) => {
    const key = mailUnsubscriptionKey(addressHash, family);
    return { ...key, ...mailRefusalIndex(key) };
  },
};

/** Why an address must not receive a mail of that family (none: an essential one), or undefined where it may. */
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
  if (suppression) return fromItem(suppressions, suppression).reason;
  return items.length > 0 ? "unsubscribed" : undefined;
};
