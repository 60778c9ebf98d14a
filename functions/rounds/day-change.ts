import type { Meeting } from "../../shared/meetings.ts";
import type { Problem } from "../../shared/planning/problem.ts";
import type { PublishedMeeting, Replanned } from "../../shared/planning/replan.ts";
import type { Registration, Rencontre, Side } from "../../shared/rencontres.ts";
import type { PlannedMeeting, Replanning, Round, Unplaced } from "../../shared/rounds.ts";
import { buildProblem, type Candidate } from "./build-problem.ts";
import { asParticipant } from "./collect-round.ts";
import type { RoundFindings } from "./compute.ts";
import { lostTablesAfter, unavailableAfter } from "./day-slots.ts";

/** A published round as the day goes on with it. */
export type Day = {
  rencontre: Rencontre;
  round: Round;
  registrations: readonly Registration[];
  planned: readonly PlannedMeeting[];
  unplaced: readonly Unplaced[];
  /** Pairs with somebody who came without having registered, whom the round does not know. */
  newcomers: readonly Candidate[];
  /** The meetings as they stand. */
  meetings: readonly Meeting[];
};

/** Every pair with something to talk about, with a meeting or without. */
export const candidatesOfDay = ({
  planned,
  unplaced,
  newcomers,
}: Pick<Day, "planned" | "unplaced" | "newcomers">): Candidate[] => [
  ...planned.map(({ slot: _slot, table: _table, ...candidate }) => candidate),
  ...unplaced.map(({ reason: _reason, ...candidate }) => ({ ...candidate, pinned: false })),
  ...newcomers,
];

/** The planning problem of the day: what staff wanted is still wanted, wherever there is room. */
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

/** The meetings as participants know them. */
export const publishedOfDay = ({ meetings }: Pick<Day, "meetings">): PublishedMeeting[] =>
  meetings.flatMap(({ id, place, status }) =>
    place && status !== "cancelled" ? [{ id, slot: place.slot, table: place.table }] : [],
  );

/** The day once a change is known; its meetings are still those before. */
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

/** A plan in figures: what the engine does not count when it replans. */
export const figuresOf = (
  { slots }: { slots: readonly { id: string }[] },
  meetings: readonly Pick<PlannedMeeting, "buyer" | "supplier" | "slot" | "table">[],
): { idleSlots: number; tableChanges: number; served: number } => {
  const place = new Map(slots.map(({ id }, i) => [id, i]));
  const days = Map.groupBy(
    meetings.flatMap((meeting) =>
      [meeting.buyer, meeting.supplier].map((id) => ({
        id,
        at: place.get(meeting.slot) ?? 0,
        table: meeting.table,
      })),
    ),
    ({ id }) => id,
  );
  let idleSlots = 0;
  let tableChanges = 0;
  for (const day of days.values()) {
    const inOrder = day.toSorted((a, b) => a.at - b.at);
    inOrder.forEach(({ at, table }, i) => {
      const before = inOrder[i - 1];
      if (!before) return;
      idleSlots += at - before.at - 1;
      if (table !== before.table) tableChanges += 1;
    });
  }
  return { idleSlots, tableChanges, served: days.size };
};

/** The round's figures once replanned; nothing is proved of a plan that changed as little as could be. */
export const summaryOfDay = (
  day: Day,
  { score, breaks, shortfall, elapsedMs }: Pick<Replanned, "score" | "breaks" | "shortfall" | "elapsedMs">,
  meetings: readonly PlannedMeeting[],
): RoundFindings["summary"] => {
  const { idleSlots, tableChanges, served } = figuresOf(day.rencontre, meetings);
  const candidates = candidatesOfDay(day);
  const of = (side: Side) => day.registrations.filter((registration) => registration.side === side).length;
  const { intents = 0, matches = 0, excluded = {} } = day.round.result ?? {};
  return {
    buyers: of("buyer"),
    suppliers: of("supplier"),
    intents,
    matches,
    excluded,
    candidates: candidates.length,
    meetings: meetings.length,
    unserved: day.registrations.length - served,
    plan: {
      status: "feasible",
      score,
      breaks,
      shortfall,
      idleSlots,
      tableChanges,
      bounds: {
        breaks: 0,
        score: candidates.reduce((sum, candidate) => sum + candidate.score, 0),
        shortfall: 0,
      },
      elapsedMs,
    },
  };
};
