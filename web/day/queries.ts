import { queryOptions } from "@tanstack/react-query";
import type { Plan } from "../../shared/meetings/schema.ts";
import { registrationSets } from "../../shared/rencontres/registration-lifecycle.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { answer, api } from "../platform/api.ts";

export type DayMeeting = Plan["meetings"][number];

/** Everything read on the day of a rencontre. */
export const dayKey = (id: string) => ["day", id];

/** Other tablets write too. */
const often = 15_000;

const everyRegistration = async (id: string): Promise<Registration[]> => {
  const all: Registration[] = [];
  let cursor: string | undefined;
  do {
    const page = await answer(
      api.rencontres[":id"].registrations.$get({
        param: { id },
        query: { limit: "200", ...(cursor ? { cursor } : {}) },
      }),
    );
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return all.filter(({ status }) => registrationSets.takingPart.includes(status));
};

/** Who takes part, and the plan as it stands. */
export const dayQuery = (id: string) =>
  queryOptions({
    queryKey: dayKey(id),
    queryFn: async () => {
      const [registrations, { meetings }] = await Promise.all([
        everyRegistration(id),
        answer(api.rencontres[":id"].plan.$get({ param: { id }, query: {} })),
      ]);
      return { registrations, meetings };
    },
    refetchInterval: often,
  });
