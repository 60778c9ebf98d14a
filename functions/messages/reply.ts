import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Conversation, type ConversationView, isOpen } from "../../shared/messages/schema.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { type Actor, requireAccount } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { addressOf } from "./address-of.ts";
import { relay } from "./relay.ts";
import {
  conversationOfToken,
  conversationOfTokenErrors,
  ownConversation,
  ownConversationErrors,
} from "./repository.ts";
import { conversationView } from "./view.ts";

const limit = { most: 20, seconds: 86_400 };

type Reply = { conversation: Conversation; side: Side; text: string; by?: string };

const answerErrors = errorsOf("conversation.closed", rateLimitErrors, commitErrors);

/** `email`: the address of whoever writes, whose last contact it is. */
const answer = async (
  deps: Deps,
  actor: Actor,
  { conversation: before, side, text, by }: Reply,
  email: string | undefined,
): Promise<ConversationView> => {
  if (!isOpen(before, deps.now())) throw new AppError("conversation.closed");
  await consumeRateLimitNow(deps, `replies of ${before.id} ${side}`, limit);
  const { conversation, writes } = await relay(deps, before, { from: side, text, by });
  await commit(
    deps.table,
    [
      ...writes,
      ...recordCreation(deps, conversation.id),
      journalEntry(deps, actor, "MESSAGE_RELAYED", conversation.intentId, {
        supplierId: conversation.supplier.organisationId,
        from: side,
      }),
    ],
    () => recordContact(deps, email),
  );
  return conversationView(deps, conversation, side);
};

export const replyByLinkErrors = errorsOf(conversationOfTokenErrors, answerErrors);

/** Replies through a mailed link, which authorises writing for one side of the conversation. */
export const replyByLink = async (
  deps: Deps,
  actor: Actor,
  { token, text }: { token: string; text: string },
): Promise<ConversationView> => {
  const { conversation, side } = await conversationOfToken(deps, token);
  return answer(deps, actor, { conversation, side, text }, await addressOf(deps, conversation, side));
};

export const replyErrors = errorsOf(ownConversationErrors, answerErrors);

/** Replies from the inbox, for members of the two organisations only. */
export const reply = async (
  deps: Deps,
  actor: Actor,
  { conversationId, text }: { conversationId: string; text: string },
): Promise<ConversationView> => {
  requireAccount(actor);
  const { conversation, side } = await ownConversation(deps, actor, conversationId);
  // Answers go to whoever wrote for the buyer last.
  const before = side === "buyer" ? { ...conversation, accountId: actor.accountId } : conversation;
  return answer(deps, actor, { conversation: before, side, text, by: actor.accountId }, actor.email);
};
