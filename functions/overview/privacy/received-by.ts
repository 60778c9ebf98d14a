import { type ReceivedMail, receivedMailDocuments } from "../../mail/mailbox/mailbox.ts";
import { everyItem, fromItem } from "../../platform/db/documents.ts";
import { mailbox } from "../../platform/db/keys/mails.ts";
import type { Deps } from "../../platform/deps.ts";

/** The mails to an address in the local mailbox, which stores them for 90 days. */
export const receivedBy = async (deps: Pick<Deps, "table">, email: string): Promise<ReceivedMail[]> => {
  const found: ReceivedMail[] = [];
  for await (const item of everyItem(deps.table, mailbox)) {
    const received = fromItem(receivedMailDocuments, item);
    if (received.to === email) found.push(received);
  }
  return found;
};
