import { queryOptions } from "@tanstack/react-query";
import type { Registration } from "../../../shared/rencontres/schema.ts";
import { type RoundStatus, roundSets } from "../../../shared/rounds/lifecycle.ts";
import type { Round } from "../../../shared/rounds/schema.ts";
import { answer, api } from "../../platform/api.ts";

/** Whether the engine is at work: the page asks again each second. */
export const isAtWork = (status: RoundStatus): boolean => roundSets.atWork.includes(status);

/** Whether staff may change the plan; never that of a round that replans the day. */
export const isAdjustable = ({ status, replanning }: Pick<Round, "status" | "replanning">): boolean =>
  roundSets.adjustable.includes(status) && replanning === undefined;

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
export type UnplacedView = PlanView["unplaced"][number];

export const roundQuery = (rencontreId: string, n: string) =>
  queryOptions({
    queryKey: ["round", rencontreId, n],
    queryFn: () => readRound(rencontreId, n),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.status) ? 1_000 : false),
  });

const readEverybody = async (rencontreId: string): Promise<Registration[]> => {
  const all: Registration[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const page: { items: Registration[]; cursor?: string | undefined } = await answer(
      api.rencontres[":id"].registrations.$get({
        param: { id: rencontreId },
        query: { limit: "200", ...(cursor ? { cursor } : {}) },
      }),
    );
    all.push(...page.items);
    cursor = page.cursor;
  }
  return all;
};

/** Every registration of a rencontre, for staff: names, and what adjustments are judged by. */
export const everybodyQuery = (rencontreId: string) =>
  queryOptions({
    queryKey: ["registrations", rencontreId, "everybody"],
    queryFn: () => readEverybody(rencontreId),
  });

const readMatrix = (rencontreId: string, n: string) =>
  answer(api.rencontres[":id"].rounds[":n"].matrix.$get({ param: { id: rencontreId, n } }));

export type Matrix = Awaited<ReturnType<typeof readMatrix>>;

/** Under the key of the round, so that it is read again when that is. */
export const matrixQuery = (rencontreId: string, n: string) =>
  queryOptions({
    queryKey: ["round", rencontreId, n, "matrix"],
    queryFn: () => readMatrix(rencontreId, n),
  });

export const pairQuery = (rencontreId: string, n: string, pair: { buyer: string; supplier: string }) =>
  queryOptions({
    queryKey: ["round", rencontreId, n, "pair", pair.buyer, pair.supplier],
    queryFn: () =>
      answer(
        api.rencontres[":id"].rounds[":n"].pairs[":buyer"][":supplier"].$get({
          param: { id: rencontreId, n, buyer: pair.buyer, supplier: pair.supplier },
        }),
      ),
  });

export const comparisonQuery = (rencontreId: string, before: string, after: string) =>
  queryOptions({
    queryKey: ["rounds", rencontreId, "comparison", before, after],
    queryFn: () =>
      answer(
        api.rencontres[":id"].rounds[":n"].comparison[":other"].$get({
          param: { id: rencontreId, n: before, other: after },
        }),
      ),
  });

const readWeightsSample = (rencontreId: string) =>
  answer(api.rencontres[":id"]["weights-sample"].$get({ param: { id: rencontreId } }));

export type SampleIntent = Awaited<ReturnType<typeof readWeightsSample>>["items"][number];

export const weightsSampleQuery = (rencontreId: string) =>
  queryOptions({
    queryKey: ["rounds", rencontreId, "weights-sample"],
    queryFn: () => readWeightsSample(rencontreId),
    staleTime: 5 * 60_000,
  });
