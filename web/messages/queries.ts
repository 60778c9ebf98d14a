import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api, done, named } from "../platform/api.ts";

/** What was written about an intent, without what became of it. */
export const conversationsQuery = (intentId: string) =>
  queryOptions({
    queryKey: ["conversations", intentId],
    queryFn: () => answer(api.intents[":id"].messages.$get({ param: { id: intentId } })),
  });

/** The conversation that a mailed link opens. */
export const conversationQuery = (token: string) =>
  queryOptions({
    queryKey: ["conversation", token],
    queryFn: () => answer(api.messages[":token"].$get({ param: { token } })),
  });

export const writeToSupplier = (intentId: string, supplierId: string, text: string, idempotencyKey: string) =>
  answer(
    api.intents[":id"].messages.$post(
      { param: { id: intentId }, json: { supplierId, text } },
      named(idempotencyKey),
    ),
  );

export const replyByLink = (token: string, text: string, idempotencyKey: string) =>
  answer(api.messages[":token"].$post({ param: { token }, json: { text } }, named(idempotencyKey)));

/** The inbox of an organisation, the last exchange first. */
export const inboxQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ["inbox", organisationId],
    queryFn: ({ pageParam }) =>
      answer(
        api.conversations.$get({ query: { organisationId, ...(pageParam ? { cursor: pageParam } : {}) } }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

const minute = 60_000;

/** A conversation of one's own organisation; an answer may come while one looks at it. */
export const ownConversationQuery = (id: string) =>
  queryOptions({
    queryKey: ["own-conversation", id],
    queryFn: () => answer(api.conversations[":id"].$get({ param: { id } })),
    refetchInterval: minute,
  });

export const replyInInbox = (id: string, text: string, idempotencyKey: string) =>
  answer(api.conversations[":id"].messages.$post({ param: { id }, json: { text } }, named(idempotencyKey)));

/** One has read a conversation up to the message of that time. */
export const markRead = (id: string, readUntil: string) =>
  done(api.conversations[":id"].read.$put({ param: { id }, json: { readUntil } }));
