import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Intent, SupplierChoice } from "../../shared/intents/schema.ts";
import { toast } from "../components/feedback/Toast.tsx";
import { problemOf } from "../platform/problem.ts";
import { chooseSupplier, intentQuery, suggestionsQuery } from "./queries.ts";

type Choosing = { supplierId: string; choice: SupplierChoice };

const chosen = (intent: Intent, { supplierId, choice }: Choosing): Intent => {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== supplierId);
  return {
    ...intent,
    favourites: [...others(intent.favourites), ...(choice === "favourite" ? [supplierId] : [])],
    vetoes: [...others(intent.vetoes), ...(choice === "veto" ? [supplierId] : [])],
  };
};

/** Marks a supplier at once, and goes back where the service refuses. */
export const useChooseSupplier = (intentId: string) => {
  const client = useQueryClient();
  const { queryKey } = intentQuery(intentId);
  return useMutation({
    mutationFn: ({ supplierId, choice }: Choosing) => chooseSupplier(intentId, supplierId, choice),
    onMutate: async (choosing) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) client.setQueryData(queryKey, chosen(before, choosing));
      return before;
    },
    onError: (error, _choosing, before) => {
      if (before) client.setQueryData(queryKey, before);
      toast(problemOf(error).detail);
    },
    onSuccess: async (intent) => {
      client.setQueryData(queryKey, intent);
      await client.invalidateQueries(suggestionsQuery(intentId));
    },
  });
};
