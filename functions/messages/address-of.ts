import type { Conversation } from "../../shared/messages/schema.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { accountDocuments } from "../accounts/accounts.ts";
import { getBuyer } from "../buyers/repository.ts";
import { getDocument } from "../platform/db/documents.ts";
import { accountKey } from "../platform/db/keys/accounts.ts";
import type { Deps } from "../platform/deps.ts";
import { getSupplier } from "../suppliers/repository.ts";

/** The mail address of a side: the person who wrote for the buyer, the supplier's contact if it has one. */
export const addressOf = async (
  deps: Pick<Deps, "table">,
  conversation: Conversation,
  side: Side,
): Promise<string | undefined> => {
  if (side === "supplier")
    return (await getSupplier(deps, conversation.supplier.organisationId)).contact?.email;
  const writer = await getDocument(deps.table, accountDocuments, accountKey(conversation.accountId));
  return writer?.email ?? (await getBuyer(deps, conversation.buyer.organisationId)).contact.email;
};
