import { AppError } from "../../shared/errors.ts";
import { type Conversation, type ConversationView, isOpen } from "../../shared/relayed-messages.ts";
import type { Side } from "../../shared/rencontres.ts";
import { accounts } from "../accounts/accounts.ts";
import type { Actor } from "../accounts/actor.ts";
import { spendUse } from "../accounts/limits.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { getBuyer } from "../buyers/buyer-repository.ts";
import { commit, getDocument } from "../db/documents.ts";
import { accountKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { getSupplier } from "../suppliers/supplier-repository.ts";
import { conversationOfToken } from "./conversation-repository.ts";
import { conversationView } from "./conversation-view.ts";
import { relay } from "./relay.ts";

const limit = { most: 20, seconds: 86_400 };

/** Who writes and is written to on a side: the person who wrote for the buyer, the supplier's contact where it has one. */
const addressOf = async (deps: Deps, conversation: Conversation, side: Side): Promise<string | undefined> => {
  if (side === "supplier")
    return (await getSupplier(deps, conversation.supplier.organisationId)).contact?.email;
  const writer = await getDocument(deps.table, accounts, accountKey(conversation.accountId));
  return writer?.email ?? (await getBuyer(deps, conversation.buyer.organisationId)).contact.email;
};

/**
 * Answers a relayed message, by the link received: it is the right to speak for its side of the conversation.
 * Errors: conversation.notFound, conversation.closed, supplier.noContact, account.limited.
 */
export const reply = async (
  deps: Deps,
  actor: Actor,
  { token, text }: { token: string; text: string },
): Promise<ConversationView> => {
  const { conversation: before, side } = await conversationOfToken(deps, token);
  if (!isOpen(before, deps.now())) throw new AppError("conversation.closed");
  const to = await addressOf(deps, before, side === "buyer" ? "supplier" : "buyer");
  if (to === undefined) throw new AppError("supplier.noContact");
  await spendUse(deps, `replies of ${before.id} ${side}`, limit);
  const { conversation, writes } = relay(deps, before, { from: side, text, to });
  const from = await addressOf(deps, before, side);
  await commit(
    deps.table,
    [
      ...writes,
      recordAudit(deps, actor, "MESSAGE_RELAYED", conversation.intentId, {
        supplierId: conversation.supplier.organisationId,
        from: side,
      }),
    ],
    () => heardFrom(deps, from),
  );
  return conversationView(deps, conversation, side);
};
