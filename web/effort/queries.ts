import { queryOptions } from "@tanstack/react-query";
import type { EffortQuestion } from "../../shared/effort/read-question.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { answer, api, ifMatch } from "../platform/api.ts";

/** The rows by which hours are counted: a small file, the same for all. */
export const ratesQuery = queryOptions({
  queryKey: ["effort-rates"],
  queryFn: () => answer(api.effort.rates.$get()),
  staleTime: 60_000,
});

const readSimilar = (category: string) => answer(api.effort.similar.$get({ query: { category } }));
export type SimilarView = Awaited<ReturnType<typeof readSimilar>>;

/** What similar contracts of the platform gave. */
export const similarQuery = (category: string) =>
  queryOptions({ queryKey: ["effort-similar", category], queryFn: () => readSimilar(category) });

/** The intent whose note the result may go into; the same as its own page reads. */
export const intentOfEffortQuery = (id: string) =>
  queryOptions({
    queryKey: ["intent", id],
    queryFn: () => answer(api.intents[":id"].$get({ param: { id } })),
  });

/** Keeps the hours with an intent, counted again by the service. */
export const keepEffort = ({ id, version }: Pick<Intent, "id" | "version">, question: EffortQuestion) =>
  answer(api.effort.intents[":id"].$put({ param: { id }, json: question }, ifMatch(version)));

export const removeEffort = ({ id, version }: Pick<Intent, "id" | "version">) =>
  answer(api.effort.intents[":id"].$delete({ param: { id } }, ifMatch(version)));
