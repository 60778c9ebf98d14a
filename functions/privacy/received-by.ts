import { everyItem, fromItem } from "../db/documents.ts";
import { mailbox } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { type ReceivedMail, receivedMails } from "../mail/mailbox.ts";

/** What the local mailbox keeps of the mails to an address: 90 days of demonstration. */
export const receivedBy = async (deps: Pick<Deps, "table">, email: string): Promise<ReceivedMail[]> => {
  const found: ReceivedMail[] = [];
  for await (const item of everyItem(deps.table, { index: "gsi1", pk: mailbox })) {
    const received = fromItem(receivedMails, item);
    if (received.to === email) found.push(received);
  }
  return found;
};
