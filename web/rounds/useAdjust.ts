import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AdjustmentInput } from "../../shared/rounds.ts";
import { answer, api } from "../api.ts";
import { toast } from "../components/Toast.tsx";
import { problemOf } from "../problem.ts";

type Change = { adjustment: AdjustmentInput; said: string } | { undo: number; said: string };

/** Adjusts a round, or takes an adjustment back; the rest is computed again, and the last one can be undone at once. */
export const useAdjust = (rencontreId: string, number: number, onDone: () => void) => {
  const client = useQueryClient();
  const param = { id: rencontreId, n: String(number) };
  const route = api.rencontres[":id"].rounds[":n"].adjustments;
  const mutation = useMutation({
    mutationFn: (change: Change) =>
      "undo" in change
        ? answer(route[":k"].$delete({ param: { ...param, k: String(change.undo) } }))
        : answer(route.$post({ param, json: { adjustments: [change.adjustment] } })),
    onSuccess: async (round, change) => {
      await client.invalidateQueries({ queryKey: ["round", param.id, param.n] });
      onDone();
      if ("undo" in change) toast(change.said);
      else
        toast(change.said, () =>
          mutation.mutate({
            undo: round.lastAdjustment,
            said: "L’ajustement est annulé ; le plan se recalcule.",
          }),
        );
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return mutation;
};
