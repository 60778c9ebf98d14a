import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from "@tanstack/react-query";
import type { InferResponseType } from "hono/client";
import type { EligibilityFilter } from "../../shared/participants/filters.ts";
import type { Milestone } from "../../shared/participants/milestones.ts";
import { answer, api } from "../platform/api.ts";

const routes = api.clause.participants;

export type ParticipantsSearch = { year: string; state?: EligibilityFilter | undefined; text: string };

/** Participants of a year of entry or of a state of eligibility, by a part of their code. */
export const participantsQuery = ({ year, state, text }: ParticipantsSearch) =>
  infiniteQueryOptions({
    queryKey: ["participants", { year, state, text }],
    queryFn: ({ pageParam }) =>
      answer(
        routes.$get({
          query: {
            ...(year === "" ? {} : { year }),
            ...(state ? { state } : {}),
            ...(text === "" ? {} : { text }),
            ...(pageParam ? { cursor: pageParam } : {}),
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });

export const participantQuery = (id: string) =>
  queryOptions({
    queryKey: ["participant", id],
    queryFn: () => answer(routes[":id"].$get({ param: { id } })),
  });
export type ParticipantView = InferResponseType<(typeof routes)[":id"]["$get"], 200>;
export type Participant = ParticipantView["participant"];
export type Employment = ParticipantView["employments"][number];

/** Participants of whom nobody has said what became of them after so many months. */
export const unansweredQuery = (months: Milestone) =>
  queryOptions({
    queryKey: ["participants-unanswered", months],
    queryFn: () => answer(routes.unanswered.$get({ query: { months: String(months) } })),
  });
export type Unanswered = InferResponseType<typeof routes.unanswered.$get, 200>["items"][number];

/** After any change of a participant: what the pages have read is read again. */
export const refreshParticipants = (client: QueryClient): void => {
  for (const key of [
    "participants",
    "participant",
    "participants-unanswered",
    "followed-contract",
    "report",
    "staff-inbox",
  ])
    void client.invalidateQueries({ queryKey: [key] });
};
