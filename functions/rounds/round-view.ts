import * as z from "zod";
import type { Registration } from "../../shared/rencontres.ts";
import {
  dayChangesSchema,
  type PlannedMeeting,
  plannedMeetingSchema,
  type Round,
  roundMatchSchema,
  roundSchema,
  shortSchema,
  unplacedSchema,
} from "../../shared/rounds.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { dayChanges } from "./day-changes.ts";
import { readMatches, readPlannedMeetings, readShort, readUnplaced } from "./round-parts.ts";
import { getRound } from "./round-repository.ts";

const names = { buyerName: z.string(), supplierName: z.string() };

/** Matches and meetings without a place that one answer tells at most; the best come first. */
const mostTold = 3_000;

/** A round with what it found; while it is computed again, with what it found before. */
export const roundViewSchema = roundSchema.extend({
  matches: z.array(roundMatchSchema).optional(),
  plan: z
    .object({
      meetings: z.array(plannedMeetingSchema.extend(names)),
      unplaced: z.array(unplacedSchema.extend(names)),
      short: z.array(shortSchema.extend({ name: z.string() })),
    })
    .optional(),
  /** For a round that replans the day: what it changes in the plan that participants know. */
  changes: dayChangesSchema.optional(),
});
export type RoundView = z.infer<typeof roundViewSchema>;

/** Where a round is read, and followed while it is computed. */
export const roundAddress = ({ rencontreId, number }: Pick<Round, "rencontreId" | "number">): string =>
  `/api/rencontres/${rencontreId}/rounds/${number}`;

const best = <T extends { score: number }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => b.score - a.score).slice(0, mostTold);

const withNames = (
  registrations: readonly Registration[],
  meetings: readonly { id: string; buyer: string; supplier: string }[],
) => {
  const known = new Map(registrations.map(({ id, organisationName }) => [id, organisationName]));
  const name = (id: string) => known.get(id) ?? "";
  const pairs = new Map(
    meetings.map(({ id, buyer, supplier }) => [id, `${name(buyer)} et ${name(supplier)}`]),
  );
  return {
    name,
    /** The engine knows ids alone: its sentences are told with names. */
    told: (sentence: string) =>
      sentence.replace(/\b(?:reg|mtg)_\w+/g, (id) => known.get(id) ?? pairs.get(id) ?? id),
    pair: <T extends { buyer: string; supplier: string }>(entry: T) => ({
      ...entry,
      buyerName: name(entry.buyer),
      supplierName: name(entry.supplier),
    }),
  };
};

/** The plan that a round goes on with; none for a round of its own. */
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
  const { name, pair, told } = withNames(registrations, [...meetings, ...unplaced]);
  const planned = meetings.map(pair);
  return {
    ...round,
    ...(round.reason === undefined ? {} : { reason: told(round.reason) }),
    matches: best(matches),
    plan: {
      meetings: planned,
      unplaced: best(unplaced).map((entry) => ({ ...pair(entry), reason: told(entry.reason) })),
      short: short.map((entry) => ({
        ...entry,
        name: name(entry.registrationId),
        reason: told(entry.reason),
      })),
    },
    ...(round.replanning ? { changes: dayChanges(before.map(pair), planned) } : {}),
  };
};
