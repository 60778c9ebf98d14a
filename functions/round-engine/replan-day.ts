import { type Replanned, replan } from "../../shared/planning/replan/replan.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { PlannedMeeting, Replanning, RoundMatch, Unplaced } from "../../shared/rounds/schema.ts";
import { meetingsOfRencontre } from "../meetings/repository.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRound } from "../rounds/repository.ts";
import { readMatches, readPlannedMeetings, readUnplaced } from "../rounds/round-results.ts";
import {
  candidatesOfDay,
  type Day,
  dayAfter,
  problemOfDay,
  publishedOfDay,
  summaryOfDay,
} from "./day-problem.ts";
import { meetNewcomer } from "./meet-newcomer.ts";
import type { EngineOutput } from "./types.ts";

/** The published round, its results, and the current meetings. */
const readDay = async (
  deps: Pick<Deps, "table">,
  rencontre: Rencontre,
  number: number,
): Promise<Omit<Day, "newcomers"> & { matches: RoundMatch[] }> => {
  const round = await getRound(deps, { rencontreId: rencontre.id, number });
  const of = { rencontreId: rencontre.id, number, attempt: round.result?.attempt ?? 0 };
  const [registrations, planned, unplaced, matches, meetings] = await Promise.all([
    participantsOf(deps, rencontre.id),
    readPlannedMeetings(deps.table, of),
    readUnplaced(deps.table, of),
    readMatches(deps.table, of),
    meetingsOfRencontre(deps, rencontre.id),
  ]);
  return { rencontre, round, registrations, planned, unplaced, matches, meetings };
};

/** The new plan, with the subjects of each meeting. */
const placesOf = (day: Day, replanned: Replanned): Pick<EngineOutput, "meetings" | "unplaced"> => {
  const candidates = new Map(candidatesOfDay(day).map((candidate) => [candidate.id, candidate]));
  const reasons = new Map(replanned.cancelled.map(({ id, reason }) => [id, reason]));
  return {
    meetings: replanned.meetings.flatMap(({ id, slot, table }): PlannedMeeting[] => {
      const candidate = candidates.get(id);
      return candidate ? [{ ...candidate, slot, table }] : [];
    }),
    unplaced: replanned.unplaced.flatMap((id): Unplaced[] => {
      const candidate = candidates.get(id);
      return candidate ? [{ ...candidate, reason: reasons.get(id) ?? "" }] : [];
    }),
  };
};

/**
 * Adapts the published plan when somebody is absent, leaves, is late, is back or came without having
 * registered, or a table is lost or restored: the past stays, and as few meetings as possible change. This
 * takes milliseconds, so it needs no thread of its own.
 */
export const replanDay = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  rencontre: Rencontre,
  { change, nextSlot, fill, of }: Replanning,
): Promise<EngineOutput> => {
  const before = await readDay(deps, rencontre, of);
  const newcomer =
    change.kind === "added" ? await meetNewcomer(deps, before, change.registrationId) : undefined;
  const day = dayAfter({ ...before, newcomers: newcomer?.candidates ?? [] }, { change, nextSlot });
  const replanned = replan(problemOfDay(day), publishedOfDay(day), {
    nextSlot,
    change: { kind: "known" },
    lostTables: day.rencontre.lostTables,
    fill,
    now: () => Date.parse(deps.now()),
  });
  const { meetings, unplaced } = placesOf(day, replanned);
  return {
    matches: [...before.matches, ...(newcomer?.matches ?? [])],
    meetings,
    unplaced,
    short: [],
    summary: summaryOfDay(day, replanned, meetings),
  };
};
