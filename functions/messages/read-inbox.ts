import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Conversation, InboxLine, Unread } from "../../shared/messages/schema.ts";
import { otherSide, type Side } from "../../shared/rencontres/schema.ts";
import { type Actor, accountErrors, isMember, requireAccount } from "../platform/actor.ts";
import { type DocumentPage, getDocuments, queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { conversationKey, inboxOf, readMarkKey } from "../platform/db/keys/conversations.ts";
import type { Deps } from "../platform/deps.ts";
import { inboxEntryDocuments, isUnread, readMarkDocuments } from "./inbox-documents.ts";
import { conversationDocuments } from "./repository.ts";

/** How much of the last message a line shows, in characters. */
const excerptLength = 160;

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
};

const lineOf = (conversation: Conversation, organisationId: string, unread: boolean): InboxLine[] => {
  const side: Side = conversation.buyer.organisationId === organisationId ? "buyer" : "supplier";
  const last = conversation.messages.at(-1);
  if (!last) return [];
  const { id, intentId, intentTitle } = conversation;
  return [
    {
      ...{ id, intentId, intentTitle, unread },
      otherName: conversation[otherSide(side)].name,
      last: { text: excerpt(last.text), at: last.at, own: last.from === side },
    },
  ];
};

export const readInboxErrors = errorsOf(accountErrors, "request.forbidden", queryErrors);

/**
 * The conversations of an organisation, those with the latest message first, for its members only; what is unread depends
 * on the member.
 */
export const readInbox = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { organisationId, ...page }: { organisationId: string; limit: number; cursor?: string | undefined },
): Promise<DocumentPage<InboxLine>> => {
  requireAccount(actor);
  if (!isMember(actor, organisationId)) throw new AppError("request.forbidden");
  const { items: entries, cursor } = await queryDocuments(deps.table, inboxEntryDocuments, {
    ...inboxOf(organisationId),
    order: "descending",
    ...page,
  });
  const ids = entries.map(({ conversationId }) => conversationId);
  const [conversations, marks] = await Promise.all([
    getDocuments(deps.table, conversationDocuments, ids.map(conversationKey)),
    getDocuments(
      deps.table,
      readMarkDocuments,
      ids.map((id) => readMarkKey(actor.accountId, id)),
    ),
  ]);
  const entryOf = new Map(entries.map((entry) => [entry.conversationId, entry]));
  const markOf = new Map(marks.map((mark) => [mark.conversationId, mark]));
  const items = conversations.flatMap((conversation) => {
    const entry = entryOf.get(conversation.id);
    return lineOf(
      conversation,
      organisationId,
      entry !== undefined && isUnread(entry, markOf.get(conversation.id)),
    );
  });
  return { items, ...(cursor === undefined ? {} : { cursor }) };
};

/** Older conversations than so many of an organisation are not counted: nobody waits for an answer there. */
const mostCounted = 100;

export const countUnreadErrors = errorsOf(accountErrors);

/** How many conversations of the person's organisations hold something that they have not read. */
export const countUnread = async (deps: Pick<Deps, "table">, actor: Actor): Promise<Unread> => {
  requireAccount(actor);
  const inboxes = await Promise.all(
    actor.organisations.map(async (organisationId) => {
      const { items } = await queryDocuments(deps.table, inboxEntryDocuments, {
        ...inboxOf(organisationId),
        order: "descending",
        limit: mostCounted,
      });
      return { organisationId, received: items.filter(({ receivedAt }) => receivedAt !== undefined) };
    }),
  );
  const marks = await getDocuments(
    deps.table,
    readMarkDocuments,
    inboxes.flatMap(({ received }) =>
      received.map(({ conversationId }) => readMarkKey(actor.accountId, conversationId)),
    ),
  );
  const markOf = new Map(marks.map((mark) => [mark.conversationId, mark]));
  const unread = inboxes.map(({ organisationId, received }) => ({
    organisationId,
    ids: received.flatMap((entry) =>
      isUnread(entry, markOf.get(entry.conversationId)) ? [entry.conversationId] : [],
    ),
  }));
  return {
    count: new Set(unread.flatMap(({ ids }) => ids)).size,
    organisations: unread.map(({ organisationId, ids }) => ({ organisationId, count: ids.length })),
  };
};
