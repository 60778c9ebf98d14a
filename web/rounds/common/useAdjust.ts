import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Place } from "../../../shared/rounds/drop-check.ts";
import type { AdjustmentInput } from "../../../shared/rounds/schema.ts";
import { toast } from "../../components/feedback/Toast.tsx";
import { answer, api } from "../../platform/api.ts";
import { problemOf } from "../../platform/problem.ts";
import { type RoundView, roundQuery } from "./queries.ts";

export type Change = {
  adjustments: AdjustmentInput[];
  message: string;
  /** Where meetings of the plan go, by id: shown at once. */
  places?: Readonly<Record<string, Place>>;
};
type Undo = { undo: number; message: string; again?: Change };

/** The round as it will be, until the engine has computed it. */
const expected = (round: RoundView, places: Readonly<Record<string, Place>> = {}): RoundView => ({
  ...round,
  status: "requested",
  ...(round.plan
    ? {
        plan: {
          ...round.plan,
          meetings: round.plan.meetings.map((meeting) => {
            const place = places[meeting.id];
            return place ? { ...meeting, ...place, pinned: true } : meeting;
          }),
        },
      }
    : {}),
});

/** A change that comes while the one before is being computed waits for it, this long at most, in half seconds. */
const patience = 60;

/** Adjusts a round, or takes a change back; what was done last can be undone at once, and done again. */
export const useAdjust = (rencontreId: string, number: number, onDone: () => void = () => undefined) => {
  const client = useQueryClient();
  const param = { id: rencontreId, n: String(number) };
  const { queryKey } = roundQuery(param.id, param.n);
  const route = api.rencontres[":id"].rounds[":n"].adjustments;
  const mutation = useMutation({
    mutationFn: (change: Change | Undo) =>
      "undo" in change
        ? answer(route[":k"].$delete({ param: { ...param, k: String(change.undo) } }))
        : answer(route.$post({ param, json: { adjustments: change.adjustments } })),
    retry: (failures, error) => problemOf(error).code === "round.inProgress" && failures < patience,
    retryDelay: 500,
    onMutate: (change) => {
      const round = client.getQueryData(queryKey);
      if (round && "adjustments" in change && change.places)
        client.setQueryData(queryKey, expected(round, change.places));
    },
    onSuccess: (round, change) => {
      onDone();
      if (!("undo" in change))
        toast(change.message, () =>
          mutation.mutate({
            undo: round.lastAdjustment,
            message: "Le changement est annulé.",
            again: change,
          }),
        );
      else {
        const { again } = change;
        toast(change.message, again && (() => mutation.mutate(again)), "Rétablir");
      }
    },
    onError: (error) => toast(problemOf(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return mutation;
};
