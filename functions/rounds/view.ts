import * as z from "zod";
import type { Registration } from "../../shared/rencontres/schema.ts";
import {
  dayChangesSchema,
  type PlannedMeeting,
  plannedMeetingSchema,
  type Round,
  roundMatchSchema,
  roundSchema,
  shortSchema,
  unplacedSchema,
} from "../../shared/rounds/schema.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { dayChanges } from "./day-changes.ts";
import { getRound } from "./repository.ts";
import { readMatches, readPlannedMeetings, readShort, readUnplaced } from "./round-results.ts";

const names = { buyerName: z.string(), supplierName: z.string() };

/** Maximum number of matches and of unplaced meetings in one answer; the best come first. */
const mostShown = 3_000;

/** A round with its results; while it is computed again, with the previous ones. */
export const roundViewSchema = roundSchema.extend({
  matches: z.array(roundMatchSchema).optional(),
  plan: z
    .object({
      meetings: z.array(plannedMeetingSchema.extend(names)),
      unplaced: z.array(unplacedSchema.extend(names)),
      short: z.array(shortSchema.extend({ name: z.string() })),
    })
    .optional(),
  /** For a replanning of the day: the differences from the plan that participants know. */
  changes: dayChangesSchema.optional(),
});
export type RoundView = z.infer<typeof roundViewSchema>;

/** The address of a round, also used to follow its computation. */
export const roundAddress = ({ rencontreId, number }: Pick<Round, "rencontreId" | "number">): string =>
  `/api/rencontres/${rencontreId}/rounds/${number}`;

const best = <T extends { score: number }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => b.score - a.score).slice(0, mostShown);

const withNames = (registrations: readonly Registration[]) => {
  const known = new Map(registrations.map(({ id, organisationName }) => [id, organisationName]));
  const name = (id: string) => known.get(id) ?? "";
  return {
    name,
    pair: <T extends { buyer: string; supplier: string }>(entry: T) => ({
      ...entry,
      buyerName: name(entry.buyer),
      supplierName: name(entry.supplier),
    }),
  };
};

/** The published plan that a replanning starts from; none for an ordinary round. */
const planBefore = async (deps: Pick<Deps, "table">, round: Round): Promise<PlannedMeeting[]> => {
  if (!round.replanning) return [];
  const { rencontreId } = round;
  const { number, result } = await getRound(deps, { rencontreId, number: round.replanning.of });
  return readPlannedMeetings(deps.table, { rencontreId, number, attempt: result?.attempt ?? 0 });
};

/** The round with its matches, best first, and its plan, in the order of the day. */
export const viewRound = async (deps: Pick<Deps, "table">, round: Round): Promise<RoundView> => {
  if (!round.result) return round;
  const { rencontreId, number, result } = round;
  const of = { rencontreId, number, attempt: result.attempt };
  const [matches, meetings, unplaced, short, before, registrations] = await Promise.all([
    readMatches(deps.table, of),
    readPlannedMeetings(deps.table, of),
    readUnplaced(deps.table, of),
    readShort(deps.table, of),
    planBefore(deps, round),
    participantsOf(deps, rencontreId),
  ]);
  const { name, pair } = withNames(registrations);
  const planned = meetings.map(pair);
  return {
    ...round,
    matches: best(matches),
    plan: {
      meetings: planned,
      unplaced: best(unplaced).map(pair),
      short: short.map((entry) => ({ ...entry, name: name(entry.registrationId) })),
    },
    ...(round.replanning ? { changes: dayChanges(before.map(pair), planned) } : {}),
  };
};
