import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import { type Conversation, type ConversationView, isOpen } from "../../shared/messages/schema.ts";
import { getBuyer } from "../buyers/repository.ts";
import { getIntent, getIntentErrors } from "../intents/repository.ts";
import { type Actor, accountErrors, isMember, requireAccount } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { getSupplier, getSupplierErrors } from "../suppliers/repository.ts";
import { relay } from "./relay.ts";
import { conversationIdOf, findConversation } from "./repository.ts";
import { conversationView } from "./view.ts";

/** How many messages an organisation may send in a day: more would be bulk mail. */
const limit = { most: 30, seconds: 86_400 };

/** `intent.wrongStatus`: it is not submitted yet, or closed. */
export const writeToSupplierErrors = errorsOf(
  accountErrors,
  getIntentErrors,
  "request.forbidden",
  "intent.wrongStatus",
  getSupplierErrors,
  "conversation.closed",
  rateLimitErrors,
  commitErrors,
);

/**
 * Writes to a supplier about an intent, for members of its buyer only; neither side sees the other's address. The message
 * is in both inboxes, whether or not a mail can tell the supplier of it.
 */
export const writeToSupplier = async (
  deps: Deps,
  actor: Actor,
  { intentId, supplierId, text }: { intentId: string; supplierId: string; text: string },
): Promise<ConversationView> => {
  requireAccount(actor);
  const intent = await getIntent(deps, intentId);
  if (!isMember(actor, intent.buyerId)) throw new AppError("request.forbidden");
  if (!intentSets.underWay.includes(intent.status)) throw new AppError("intent.wrongStatus");
  const [buyer, supplier] = await Promise.all([
    getBuyer(deps, intent.buyerId),
    getSupplier(deps, supplierId),
  ]);
  if (supplier.status !== "published") throw new AppError("supplier.notFound");
  const now = deps.now();
  const id = conversationIdOf(intentId, supplierId);
  const known = await findConversation(deps, id);
  if (known && !isOpen(known, now)) throw new AppError("conversation.closed");
  await consumeRateLimitNow(deps, `messages of ${buyer.id}`, limit);
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
  const { conversation, writes } = await relay(
    deps,
    { ...before, accountId: actor.accountId },
    { from: "buyer", text, by: actor.accountId },
  );
  await commit(deps.table, [
    ...writes,
    ...recordCreation(deps, id),
    journalEntry(deps, actor, "MESSAGE_RELAYED", intentId, { supplierId, from: "buyer" }),
  ]);
  return conversationView(deps, conversation, "buyer");
};
