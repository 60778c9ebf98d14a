import type { AccessPattern, Item, Key } from "../table.ts";
import { alone, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";
import { uniqueKey } from "./unique-keys.ts";

export const mailKey = alone("MAIL");
/**
 * Mails with a status by age, all or up to a position. One partition is enough: mails are queued at most 100
 * writes at a time and sent at the rate of SES, far below a partition's limit.
 */
export const mailsWithStatus = (status: string, upTo?: string): AccessPattern => ({
  ...inIndex1(`MAILS#${status}`),
  ...(upTo === undefined ? {} : { sk: { to: upTo } }),
});
export const mailIndex = (mail: { id: string; status: string; queuedAt: string }): Index1 => ({
  gsi1pk: mailsWithStatus(mail.status).pk,
  gsi1sk: `${mail.queuedAt}#${mail.id}`,
});
/** The position of a mail by age, among those of all statuses. */
export const mailPositionOf = ({ gsi1sk = "" }: Item): string => gsi1sk;

/**
 * Mails to an address, identified by its hash, once they need no more work: until then they are in the
 * clock's index.
 */
export const mailsToAddress = (addressHash: string) => inIndex2(`MAILS_TO#${addressHash}`);
export const mailToIndex = (addressHash: string, mail: { id: string; queuedAt: string }): Index2 => ({
  gsi2pk: mailsToAddress(addressHash).pk,
  gsi2sk: `${mail.queuedAt}#${mail.id}`,
});

export const mailboxKey = alone("MAILBOX");
/** Mails received on this machine, oldest first. */
export const mailbox = inIndex1("MAILBOX");
export const mailboxIndex = (received: { id: string; receivedAt: string }): Index1 => ({
  gsi1pk: mailbox.pk,
  gsi1sk: `${received.receivedAt}#${received.id}`,
});

/** From when on the server is free for another mail: the mailers' rate, forgotten as limits are. */
export const mailPaceKey = uniqueKey("LIMIT", "mails");

/** Refusals of an address, identified by its hash: of every mail, or of a family of mails. */
export const mailSuppressionKey = alone("SUPPRESSION");
export const mailUnsubscriptionKey = (addressHash: string, family: string): Key =>
  alone("UNSUBSCRIPTION")(`${addressHash}#${family}`);
/** Only for backups: all refusals of mails, in the order of their keys. */
export const allMailRefusals = inIndex2("MAIL_REFUSALS");
export const mailRefusalIndex = ({ pk }: Key): Index2 => ({ gsi2pk: allMailRefusals.pk, gsi2sk: pk });
