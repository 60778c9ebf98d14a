import * as z from "zod";
import type { PlannedMeeting, RoundResult } from "./schema.ts";

const placeSchema = z.object({ slot: z.string(), table: z.int() });
const pairSchema = z.object({ id: z.string(), buyerName: z.string(), supplierName: z.string() });

const figuresSchema = z.object({
  meetings: z.int(),
  /** Sum of the scores of all its meetings. */
  score: z.number(),
  breaks: z.int(),
  /** Pairs with something to meet about and no meeting. */
  unplaced: z.int(),
  tableChanges: z.int(),
  unserved: z.int(),
  /** The fewest meetings of a participant, and the average. */
  fewest: z.int(),
  average: z.number(),
  /** How unevenly meetings are spread over participants: 0 if all have the same number. */
  gini: z.number(),
});
export type RoundFigures = z.infer<typeof figuresSchema>;

/** The differences between two rounds. */
export const roundComparisonSchema = z.object({
  before: figuresSchema,
  after: figuresSchema,
  added: z.array(pairSchema.extend({ to: placeSchema })),
  removed: z.array(pairSchema.extend({ from: placeSchema })),
  moved: z.array(pairSchema.extend({ from: placeSchema, to: placeSchema })),
  /** Participants whose number of meetings changes, first those who lose most. */
  participants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      side: z.enum(["buyer", "supplier"]),
      before: z.int(),
      after: z.int(),
    }),
  ),
});
export type RoundComparison = z.infer<typeof roundComparisonSchema>;

export type ComparedParticipant = { id: string; name: string; side: "buyer" | "supplier" };
export type ComparedRound = { result: RoundResult; meetings: readonly PlannedMeeting[] };

const countsOf = (participants: readonly ComparedParticipant[], meetings: readonly PlannedMeeting[]) => {
  const counts = new Map(participants.map(({ id }) => [id, 0]));
  for (const { buyer, supplier } of meetings)
    for (const id of [buyer, supplier]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Gini index of a list of counts: half the mean difference between two of them, over their mean. */
export const giniOf = (counts: readonly number[]): number => {
  const total = counts.reduce((sum, one) => sum + one, 0);
  if (total === 0) return 0;
  const weighted = counts.toSorted((a, b) => a - b).reduce((sum, one, i) => sum + (i + 1) * one, 0);
  return (2 * weighted) / (counts.length * total) - (counts.length + 1) / counts.length;
};

const figuresOf = ({ result, meetings }: ComparedRound, counts: readonly number[]): RoundFigures => ({
  meetings: meetings.length,
  score: meetings.reduce((sum, { score }) => sum + score, 0),
  breaks: result.plan.breaks,
  unplaced: result.candidates - meetings.length,
  tableChanges: result.plan.tableChanges,
  unserved: counts.filter((one) => one === 0).length,
  fewest: counts.length === 0 ? 0 : Math.min(...counts),
  average: counts.length === 0 ? 0 : counts.reduce((sum, one) => sum + one, 0) / counts.length,
  gini: giniOf(counts),
});

const placeOf = ({ slot, table }: PlannedMeeting) => ({ slot, table });

/** Compares two plans for the same participants. */
export const compareRounds = (
  participants: readonly ComparedParticipant[],
  before: ComparedRound,
  after: ComparedRound,
): RoundComparison => {
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const pair = ({ id, buyer, supplier }: PlannedMeeting) => ({
    id,
    buyerName: names.get(buyer) ?? "",
    supplierName: names.get(supplier) ?? "",
  });
  const was = new Map(before.meetings.map((meeting) => [meeting.id, meeting]));
  const is = new Set(after.meetings.map(({ id }) => id));
  const [countsBefore, countsAfter] = [
    countsOf(participants, before.meetings),
    countsOf(participants, after.meetings),
  ];
  return {
    before: figuresOf(before, [...countsBefore.values()]),
    after: figuresOf(after, [...countsAfter.values()]),
    added: after.meetings.filter(({ id }) => !was.has(id)).map((m) => ({ ...pair(m), to: placeOf(m) })),
    removed: before.meetings.filter(({ id }) => !is.has(id)).map((m) => ({ ...pair(m), from: placeOf(m) })),
    moved: after.meetings.flatMap((meeting) => {
      const old = was.get(meeting.id);
      return old && (old.slot !== meeting.slot || old.table !== meeting.table)
        ? [{ ...pair(meeting), from: placeOf(old), to: placeOf(meeting) }]
        : [];
    }),
    participants: participants
      .map(({ id, name, side }) => ({
        id,
        name,
        side,
        before: countsBefore.get(id) ?? 0,
        after: countsAfter.get(id) ?? 0,
      }))
      .filter((one) => one.before !== one.after)
      .toSorted((a, b) => a.after - a.before - (b.after - b.before) || a.name.localeCompare(b.name, "fr")),
  };
};
