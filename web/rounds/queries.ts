import { queryOptions } from "@tanstack/react-query";
import type { RoundStatus } from "../../shared/lives.ts";
import { answer, api } from "../api.ts";

/** States in which the engine is at work: the page asks again each second. */
const atWork: ReadonlySet<RoundStatus> = new Set(["requested", "computing", "publishing"]);
export const isAtWork = (status: RoundStatus): boolean => atWork.has(status);

export const roundsQuery = (rencontreId: string) =>
  queryOptions({
    queryKey: ["rounds", rencontreId],
    queryFn: () => answer(api.rencontres[":id"].rounds.$get({ param: { id: rencontreId } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => isAtWork(status)) ? 1_500 : false,
  });

const readRound = (rencontreId: string, n: string) =>
  answer(api.rencontres[":id"].rounds[":n"].$get({ param: { id: rencontreId, n } }));

export type RoundView = Awaited<ReturnType<typeof readRound>>;
export type PlanView = NonNullable<RoundView["plan"]>;
export type MeetingView = PlanView["meetings"][number];

export const roundQuery = (rencontreId: string, n: string) =>
  queryOptions({
    queryKey: ["round", rencontreId, n],
    queryFn: () => readRound(rencontreId, n),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.status) ? 1_000 : false),
  });
