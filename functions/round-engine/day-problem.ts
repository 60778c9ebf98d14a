import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Problem } from "../../shared/planning/problem/problem.ts";
import type { PublishedMeeting } from "../../shared/planning/replan/replan.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { PlannedMeeting, Replanning, Round, Unplaced } from "../../shared/rounds/schema.ts";
import { lostTablesAfter, unavailableAfter } from "../rounds/day-slots.ts";
import { buildProblem, type Candidate } from "./build-problem.ts";
import { asParticipant } from "./collect-input.ts";
import { type ReplannedFigures, summaryOf, unprovedFigures } from "./figures.ts";
import type { EngineOutput } from "./types.ts";

/** A published round as it stands on the day. */
export type Day = {
  rencontre: Rencontre;
  round: Round;
  registrations: readonly Registration[];
  planned: readonly PlannedMeeting[];
  unplaced: readonly Unplaced[];
  /** Pairs with a participant who came without having registered and is unknown to the round. */
  newcomers: readonly Candidate[];
  /** The current meetings. */
  meetings: readonly Meeting[];
};

/** Every pair with something to meet about, planned or not. */
export const candidatesOfDay = ({
  planned,
  unplaced,
  newcomers,
}: Pick<Day, "planned" | "unplaced" | "newcomers">): Candidate[] => [
  ...planned.map(({ slot: _slot, table: _table, ...candidate }) => candidate),
  ...unplaced.map(({ reason: _reason, ...candidate }) => ({ ...candidate, pinned: false })),
  ...newcomers,
];

/** The planning problem of the day; staff's adjustments are still honoured where there is room. */
export const problemOfDay = (day: Day): Problem =>
  buildProblem(
    {
      slots: day.rencontre.slots,
      tables: day.rencontre.tables,
      participants: day.registrations.map(asParticipant),
      options: day.round.options,
      adjustments: [],
    },
    candidatesOfDay(day),
  );

/** The meetings as last published to participants. */
export const publishedOfDay = ({ meetings }: Pick<Day, "meetings">): PublishedMeeting[] =>
  meetings.flatMap(({ id, place, status }) =>
    place && status !== "cancelled" ? [{ id, slot: place.slot, table: place.table }] : [],
  );

/** The day after a change; its meetings are still the previous ones. */
export const dayAfter = (day: Day, { change, nextSlot }: Pick<Replanning, "change" | "nextSlot">): Day => {
  switch (change.kind) {
    case "absent":
    case "late":
    case "back":
      return {
        ...day,
        registrations: day.registrations.map((registration) =>
          registration.id === change.registrationId
            ? { ...registration, unavailableSlots: unavailableAfter(day.rencontre, registration, change) }
            : registration,
        ),
      };
    case "tableLost":
    case "tableBack": {
      const lostTables = lostTablesAfter(day.rencontre, change, nextSlot);
      return { ...day, rencontre: { ...day.rencontre, lostTables } };
    }
    case "added":
    case "freePlaces":
      return day;
  }
};

/** The round's summary after replanning. */
export const summaryOfDay = (
  day: Day,
  replanned: ReplannedFigures,
  meetings: readonly PlannedMeeting[],
): EngineOutput["summary"] => {
  const candidates = candidatesOfDay(day);
  const bestScore = candidates.reduce((sum, { score }) => sum + score, 0);
  const { intents = 0, matches = 0, excluded = {} } = day.round.result ?? {};
  return summaryOf({
    participants: day.registrations,
    intents,
    matches,
    excluded,
    candidates: candidates.length,
    meetings,
    plan: unprovedFigures(day.rencontre.slots, meetings, replanned, bestScore),
  });
};
