import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";
import type { IntentStatus } from "../../shared/intents/lifecycle.ts";
import type { IntentPreviewInput } from "../../shared/intents/preview.ts";
import type { IntentInput, SupplierChoice } from "../../shared/intents/schema.ts";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import type { Attempt } from "../platform/useForm.ts";

export const intentQuery = (id: string) =>
  queryOptions({
    queryKey: ["intent", id],
    queryFn: () => answer(api.intents[":id"].$get({ param: { id } })),
  });

/** The intents of one buyer, latest first. */
export const intentsOfBuyerQuery = (buyerId: string) =>
  queryOptions({
    queryKey: ["intents", "buyer", buyerId],
    queryFn: () => answer(api.intents.$get({ query: { buyerId, limit: "200" } })),
  });

/** Creates an intent for a buyer, or changes the one at that version. */
export const saveIntent = (input: IntentInput, buyerId: string, { at, idempotencyKey }: Attempt) =>
  at?.id
    ? answer(api.intents[":id"].$put({ param: { id: at.id }, json: input }, ifMatch(at.version)))
    : answer(api.intents.$post({ json: { ...input, buyerId } }, named(idempotencyKey)));

export const submitIntent = (id: string) => answer(api.intents[":id"].submission.$post({ param: { id } }));

export const withdrawIntent = (id: string, reason: string) =>
  answer(api.intents[":id"].withdrawal.$post({ param: { id }, json: { reason } }));

export const stepIntent = (id: string, status: IntentStatus, note = "") =>
  answer(api.intents[":id"].steps.$post({ param: { id }, json: { status, note } }));

const readPreview = (json: IntentPreviewInput) => answer(api.intents.preview.$post({ json }));
export type Preview = Awaited<ReturnType<typeof readPreview>>;

/** Who could answer an intent that is being written; asked for once it says what and where. */
export const previewQuery = (input: IntentPreviewInput | undefined) =>
  queryOptions({
    queryKey: ["intent-preview", input],
    queryFn: input ? () => readPreview(input) : skipToken,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });

const readSuggestions = (id: string) => answer(api.intents[":id"].suggestions.$get({ param: { id } }));
export type SuggestionsView = Awaited<ReturnType<typeof readSuggestions>>;

/** Suppliers who could answer an intent, with why, and the others with why not. */
export const suggestionsQuery = (id: string) =>
  queryOptions({ queryKey: ["suggestions", id], queryFn: () => readSuggestions(id) });

export const chooseSupplier = (id: string, supplierId: string, choice: SupplierChoice) =>
  answer(api.intents[":id"].suppliers[":supplierId"].$put({ param: { id, supplierId }, json: { choice } }));
