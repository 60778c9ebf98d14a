import type { Meeting } from "../../shared/meetings.ts";
import { parisDay } from "../../shared/paris-days.ts";
import type { Problem } from "../../shared/planning/problem.ts";
import type { Change, PublishedMeeting } from "../../shared/planning/replan.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { DayChange, PlannedMeeting, Round, RoundResult, Unplaced } from "../../shared/rounds.ts";
import { buildProblem, type Candidate } from "./build-problem.ts";
import { asParticipant } from "./collect-round.ts";

/** A published round as the day goes on with it. */
export type Day = {
  rencontre: Rencontre;
  round: Round;
  registrations: readonly Registration[];
  planned: readonly PlannedMeeting[];
  unplaced: readonly Unplaced[];
  /** The meetings as they stand. */
  meetings: readonly Meeting[];
};

/** Every pair that the round found something to talk about for, with a meeting or without. */
export const candidatesOfDay = ({ planned, unplaced }: Pick<Day, "planned" | "unplaced">): Candidate[] => [
  ...planned.map(({ slot: _slot, table: _table, ...candidate }) => candidate),
  ...unplaced.map(({ reason: _reason, ...candidate }) => ({ ...candidate, pinned: false })),
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

/** The change as the planning engine takes it. */
export const engineChange = (change: DayChange): Change =>
  change.kind === "absent"
    ? { kind: "absent", participant: change.registrationId, from: change.from }
    : { kind: "late", participant: change.registrationId, until: change.until };

/** The slots that a change makes impossible for its participant, with those that were already. */
export const unavailableAfter = (
  { slots }: Pick<Rencontre, "slots">,
  { unavailableSlots }: Pick<Registration, "unavailableSlots">,
  change: DayChange,
): string[] => {
  const limit = slots.findIndex(({ id }) => id === (change.kind === "absent" ? change.from : change.until));
  const lost = (i: number) => (change.kind === "absent" ? i >= limit : i < limit);
  return slots.filter(({ id }, i) => lost(i) || unavailableSlots.includes(id)).map(({ id }) => id);
};

const hourInParis = (instant: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" }).format(
    Date.parse(instant),
  );

/** The first slot that has not begun; none once the day is over. */
export const nextSlotAt = ({ date, slots }: Rencontre, now: string): string | undefined => {
  const today = parisDay(now);
  if (today < date) return slots[0]?.id;
  if (today > date) return undefined;
  return slots.find(({ start }) => start > hourInParis(now))?.id;
};

/** A plan in figures: what the engine does not count when it replans. */
export const figuresOf = (
  { slots }: Pick<Rencontre, "slots">,
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
export const resultOfDay = (
  day: Day,
  result: RoundResult,
  replanned: { score: number; breaks: number; shortfall: number; elapsedMs: number },
  meetings: readonly PlannedMeeting[],
  computedAt: string,
): RoundResult => {
  const { idleSlots, tableChanges, served } = figuresOf(day.rencontre, meetings);
  const { score, breaks, shortfall, elapsedMs } = replanned;
  const best = candidatesOfDay(day).reduce((sum, candidate) => sum + candidate.score, 0);
  return {
    ...result,
    attempt: 1,
    computedAt,
    meetings: meetings.length,
    unserved: day.registrations.length - served,
    plan: {
      status: "feasible",
      score,
      breaks,
      shortfall,
      idleSlots,
      tableChanges,
      bounds: { breaks: 0, score: best, shortfall: 0 },
      elapsedMs,
    },
  };
};
