import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireAccount } from "../platform/actor.ts";
import { getDocument, put } from "../platform/db/documents.ts";
import { readMarkKey } from "../platform/db/keys/conversations.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Deps } from "../platform/deps.ts";
import { readMarkDocuments } from "./inbox-documents.ts";
import { ownConversation, ownConversationErrors } from "./repository.ts";

const attempts = 4;

export const markReadErrors = errorsOf(ownConversationErrors);

/**
 * A member has read a conversation up to a message, of which `readUntil` is the time: what came after is not read yet. It
 * concerns that member alone, and never goes back.
 */
export const markRead = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { conversationId, readUntil }: { conversationId: string; readUntil: string },
): Promise<void> => {
  requireAccount(actor);
  const { accountId } = actor;
  const { conversation } = await ownConversation(deps, actor, conversationId);
  const seen = conversation.messages.findLast(({ at }) => at <= readUntil);
  if (!seen) return;
  await retryOnConflict({ attempts }, async () => {
    const known = await getDocument(deps.table, readMarkDocuments, readMarkKey(accountId, conversationId));
    if (known && known.readUntil >= seen.at) return;
    await deps.table.transact([
      put(readMarkDocuments, { version: 0, ...known, accountId, conversationId, readUntil: seen.at }),
    ]);
  });
};
