import { AppError } from "../../shared/errors.ts";
import { type Conversation, type ConversationView, isOpen } from "../../shared/relayed-messages.ts";
import { type Actor, isMember, requireAccount } from "../accounts/actor.ts";
import { spendUse } from "../accounts/limits.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { getBuyer } from "../buyers/buyer-repository.ts";
import { commit } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getIntent } from "../intents/intent-repository.ts";
import { getSupplier } from "../suppliers/supplier-repository.ts";
import { conversationIdOf, findConversation } from "./conversation-repository.ts";
import { conversationView } from "./conversation-view.ts";
import { relay } from "./relay.ts";

/** What an organisation may send in a day: more would be a mailing. */
const limit = { most: 30, seconds: 86_400 };

/**
 * Sends a supplier a message about an intent, for a member of its buyer alone; neither sees the other's address.
 * Errors: account.signedOut, request.forbidden, intent.notFound, intent.wrongStatus (not yet sent, or over),
 * supplier.notFound, supplier.noContact, conversation.closed, account.limited.
 */
export const writeToSupplier = async (
  deps: Deps,
  actor: Actor,
  { intentId, supplierId, text }: { intentId: string; supplierId: string; text: string },
): Promise<ConversationView> => {
  requireAccount(actor);
  const intent = await getIntent(deps, intentId);
  if (!isMember(actor, intent.buyerId)) throw new AppError("request.forbidden");
  if (["draft", "dropped", "closed"].includes(intent.status)) throw new AppError("intent.wrongStatus");
  const [buyer, supplier] = await Promise.all([
    getBuyer(deps, intent.buyerId),
    getSupplier(deps, supplierId),
  ]);
  if (supplier.status !== "published") throw new AppError("supplier.notFound");
  if (!supplier.contact) throw new AppError("supplier.noContact");
  const now = deps.now();
  const id = conversationIdOf(intentId, supplierId);
  const known = await findConversation(deps, id);
  if (known && !isOpen(known, now)) throw new AppError("conversation.closed");
  await spendUse(deps, `messages of ${buyer.id}`, limit);
  const before: Conversation = known ?? {
    id,
    version: 0,
    createdAt: now,
    updatedAt: now,
    intentId,
    intentTitle: intent.title,
    buyer: { organisationId: buyer.id, name: buyer.name },
    supplier: { organisationId: supplier.id, name: supplier.name },
    accountId: actor.accountId,
    messages: [],
  };
  const { conversation, writes } = relay(
    deps,
    { ...before, accountId: actor.accountId },
    { from: "buyer", text, to: supplier.contact.email },
  );
  await commit(deps.table, [
    ...writes,
    recordAudit(deps, actor, "MESSAGE_RELAYED", intentId, { supplierId, from: "buyer" }),
  ]);
  return conversationView(deps, conversation, "buyer");
};
