import { queryOptions, useMutation, useQueries, useQueryClient } from "@tanstack/react-query";
import type { ListedIntent } from "../../shared/intents/filters.ts";
import { type IntentStatus, intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import { toast } from "../components/feedback/Toast.tsx";
import { stepIntent } from "../intents/queries.ts";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { useRefreshInbox } from "../staff/inbox/queries.ts";

/** All intents of a state: what is filtered and sorted must be whole. */
const readStatus = async (status: IntentStatus): Promise<ListedIntent[]> => {
  const all: ListedIntent[] = [];
  let cursor: string | undefined;
  do {
    const query = { status, limit: "200", ...(cursor ? { cursor } : {}) };
    const page = await answer(api.intents.$get({ query }));
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return all;
};

const statusQuery = (status: IntentStatus) =>
  queryOptions({ queryKey: ["intents", "status", status], queryFn: () => readStatus(status) });

/** The intents of some states, once all are there. */
export const useIntents = (statuses: readonly IntentStatus[]) =>
  useQueries({
    queries: statuses.map(statusQuery),
    combine: (results) => ({
      intents: results.flatMap(({ data }) => data ?? []),
      ready: results.every(({ data }) => data !== undefined),
      error: results.find(({ error }) => error)?.error ?? undefined,
      retry: () => results.forEach((result) => void result.refetch()),
    }),
  });

type Move = { intent: ListedIntent; to: IntentStatus; back?: boolean };

/** Takes an intent to another step: shown at once, taken back where the server refuses, with « Annuler ». */
export const useMoveIntent = () => {
  const client = useQueryClient();
  const refreshInbox = useRefreshInbox();
  const place = ({ intent, to }: Move) => {
    client.setQueryData(statusQuery(intent.status).queryKey, (before) =>
      before?.filter(({ id }) => id !== intent.id),
    );
    client.setQueryData(statusQuery(to).queryKey, (before) =>
      before ? [{ ...intent, status: to }, ...before.filter(({ id }) => id !== intent.id)] : before,
    );
  };
  const mutation = useMutation({
    mutationFn: ({ intent, to }: Move) => stepIntent(intent.id, to),
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey: ["intents", "status"] });
      place(move);
    },
    onError: (error, { intent, to }) => {
      place({ intent: { ...intent, status: to }, to: intent.status });
      toast(
        `${problemOf(error).title} : « ${intent.title} » reste à l’étape ${intentStatusLabels[intent.status]}.`,
      );
    },
    onSuccess: (_moved, { intent, to, back }) => {
      if (back) toast(`« ${intent.title} » est revenue à l’étape ${intentStatusLabels[to]}.`);
      else
        toast(`« ${intent.title} » passe à l’étape ${intentStatusLabels[to]}.`, () =>
          mutation.mutate({ intent: { ...intent, status: to }, to: intent.status, back: true }),
        );
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["intents"] });
      refreshInbox();
    },
  });
  return (intent: ListedIntent, to: IntentStatus) => mutation.mutate({ intent, to });
};
