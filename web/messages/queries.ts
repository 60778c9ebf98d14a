import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

/** What was written about an intent. */
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

export const writeToSupplier = (intentId: string, supplierId: string, text: string) =>
  answer(api.intents[":id"].messages.$post({ param: { id: intentId }, json: { supplierId, text } }));

export const replyByLink = (token: string, text: string) =>
  answer(api.messages[":token"].$post({ param: { token }, json: { text } }));
