import * as z from "zod";
import { storedFields } from "../fields/fields.ts";
import { exclusionCodes } from "../matching/world/exclusion.ts";
import { componentNames, weightsSchema } from "../matching/world/weights.ts";
import { whyMeetSchema } from "../matching/world/why.ts";
import { roundStatuses } from "./lifecycle.ts";

/** Minimum number of meetings of a participant, if neither their registration nor the round sets one. */
export const usualMinimum = 2;

/** Limits on a participant's meetings, if their registration sets none. */
const roundLimitsSchema = z
  .object({ minMeetings: z.int().min(0).max(64).optional(), maxMeetings: z.int().min(1).max(64).optional() })
  .refine(({ minMeetings = 0, maxMeetings = 64 }) => minMeetings <= maxMeetings, {
    path: ["maxMeetings"],
    message: "il ne peut pas être inférieur au nombre minimal",
  });

/**
 * The most meetings of a participant: their own limit, or that of the round for each person who comes, or one for each
 * of them in every slot.
 */
export const mostMeetings = (
  { maxMeetings, people }: { maxMeetings?: number | undefined; people: number },
  limits: { maxMeetings?: number | undefined },
  slots: number,
): number => maxMeetings ?? people * (limits.maxMeetings ?? slots);

export const roundOptionsSchema = z.object({
  weights: weightsSchema.optional(),
  limits: roundLimitsSchema.optional(),
  /** The same seed gives the same plan. */
  seed: z.int().min(0).max(2_147_483_647).optional(),
});
export type RoundOptions = z.infer<typeof roundOptionsSchema>;

export const roundInputSchema = roundOptionsSchema.extend({
  /** Number of an earlier round whose adjustments are copied. */
  adjustmentsOf: z.int().min(1).optional(),
});
export type RoundInput = z.infer<typeof roundInputSchema>;

const pair = { buyer: z.string(), supplier: z.string() };
const place = { slot: z.string().optional(), table: z.int().min(1).optional() };
const reason = z.string().trim().max(500).default("");

/** A change that staff want in a plan; `buyer` and `supplier` are ids of registrations. */
export const adjustmentInputSchema = z.discriminatedUnion("type", [
  /** This meeting must take place, in that slot and at that table if given. */
  z.object({ type: z.literal("pin"), ...pair, ...place }),
  /** These two must not meet. */
  z.object({ type: z.literal("veto"), ...pair, reason }),
  /**
   * These two must meet, although neither plan nor matching paired them; in that slot and at that table if
   * given.
   */
  z.object({ type: z.literal("add"), ...pair, ...place, reason }),
  /** A meeting of the plan moves to another slot. */
  z.object({
    type: z.literal("move"),
    meetingId: z.string(),
    slot: z.string(),
    table: z.int().min(1).optional(),
  }),
]);
export type AdjustmentInput = z.infer<typeof adjustmentInputSchema>;

/** An adjustment in force: numbered, so that it can be undone; a move also stores the pair that it moves. */
export const adjustmentSchema = z.object({
  k: z.int(),
  /**
   * Number of the first adjustment requested together with it: those requested together are undone together.
   */
  change: z.int().default(0),
  type: z.enum(["pin", "veto", "add", "move"]),
  ...pair,
  ...place,
  reason,
  by: z.string(),
  at: z.iso.datetime(),
});
export type Adjustment = z.infer<typeof adjustmentSchema>;

/** Maximum number of changes that can be undone. */
export const mostSteps = 10;

export const roundPhases = ["collect", "match", "plan", "write"] as const;
export type RoundPhase = (typeof roundPhases)[number];
export const roundPhaseLabels: Record<RoundPhase, string> = {
  collect: "Lecture des inscriptions",
  match: "Rapprochement",
  plan: "Planification",
  write: "Enregistrement",
};

export const progressSchema = z.object({
  phase: z.enum(roundPhases),
  /** During planning: meetings placed so far, and remaining breaks. */
  placed: z.int().optional(),
  breaks: z.int().optional(),
});
export type Progress = z.infer<typeof progressSchema>;

/** The result of a computation, in figures. */
export const roundResultSchema = z.object({
  /** Which of the round's computations this is. */
  attempt: z.int(),
  computedAt: z.iso.datetime(),
  buyers: z.int(),
  suppliers: z.int(),
  intents: z.int(),
  /** Intents paired with a supplier. */
  matches: z.int(),
  /** Excluded pairs of an intent and a supplier, by reason. */
  excluded: z.partialRecord(z.enum(exclusionCodes), z.int()),
  /** Pairs of participants with something to meet about. */
  candidates: z.int(),
  meetings: z.int(),
  /** Participants without any meeting. */
  unserved: z.int(),
  /**
   * The planning engine's figures (shared/planning/problem/result.ts): of that plan, and the bound on any
   * plan.
   */
  plan: z.object({
    status: z.enum(["optimal", "feasible", "infeasible"]),
    breaks: z.int(),
    idleSlots: z.int(),
    score: z.number(),
    shortfall: z.int(),
    tableChanges: z.int(),
    bounds: z.object({ breaks: z.int(), score: z.number(), shortfall: z.int() }),
    elapsedMs: z.number(),
  }),
});
export type RoundResult = z.infer<typeof roundResultSchema>;

/**
 * A round before a change of its adjustments: the plan at that time, and the adjustments that were replaced.
 */
const stepSchema = z.object({
  change: z.int(),
  result: roundResultSchema,
  replaced: z.array(adjustmentSchema).default([]),
});
export type Step = z.infer<typeof stepSchema>;

const table = z.int().min(1);

/** A change on the day, by registration and slot. */
export const dayChangeSchema = z.discriminatedUnion("kind", [
  /** `from`: the first slot missed. */
  z.object({ kind: z.literal("absent"), registrationId: z.string(), from: z.string() }),
  /** `until`: the first slot attended. */
  z.object({ kind: z.literal("late"), registrationId: z.string(), until: z.string() }),
  /** Present after all, from that slot on. */
  z.object({ kind: z.literal("back"), registrationId: z.string(), from: z.string() }),
  /** Registered on the day itself. */
  z.object({ kind: z.literal("added"), registrationId: z.string() }),
  /** `from`: the first slot without that table. */
  z.object({ kind: z.literal("tableLost"), table, from: z.string() }),
  z.object({ kind: z.literal("tableBack"), table }),
  /** No change, except that pairs without a meeting may take free places. */
  z.object({ kind: z.literal("freePlaces") }),
]);
export type DayChange = z.infer<typeof dayChangeSchema>;

export const replanningInputSchema = z.object({
  change: dayChangeSchema,
  /** The first slot that can still change; from the clock by default. */
  nextSlot: z.string().optional(),
  /** Whether pairs without a meeting may take the freed places. */
  fill: z.boolean().default(true),
});
export type ReplanningInput = z.infer<typeof replanningInputSchema>;

/** Marks a round as a replanning of a published one, whose number is `of`. */
export const replanningSchema = replanningInputSchema.extend({ nextSlot: z.string(), of: z.int() });
export type Replanning = z.infer<typeof replanningSchema>;

/** One computation of matches and plan for a rencontre, as staff adjust it until it is published. */
export const roundSchema = z.object({
  rencontreId: z.string(),
  number: z.int(),
  ...storedFields,
  status: z.enum(roundStatuses),
  options: roundOptionsSchema,
  adjustments: z.array(adjustmentSchema).max(500).default([]),
  /** Number of the last adjustment ever made, so that none is used twice. */
  lastAdjustment: z.int().default(0),
  /** For a replanning of the day: the change, and the plan that it adapts as little as possible. */
  replanning: replanningSchema.optional(),
  /** Number of the earlier round that it restores. */
  restoredFrom: z.int().optional(),
  /** The last changes of the adjustments, oldest first: they can be undone, the last one first. */
  steps: z.array(stepSchema).max(mostSteps).default([]),
  /** Computations started so far, and those since the last request. */
  attempt: z.int().default(0),
  tries: z.int().default(0),
  progress: progressSchema.optional(),
  /** The last finished computation, shown even while another is running. */
  result: roundResultSchema.optional(),
  /** The reason of a failure: a French sentence. */
  reason: z.string().optional(),
  validatedAt: z.iso.datetime().optional(),
  publishedAt: z.iso.datetime().optional(),
});
export type Round = z.infer<typeof roundSchema>;

const replannedPlace = z.object({ slot: z.string(), table: z.int() });
const replannedPair = z.object({ id: z.string(), buyerName: z.string(), supplierName: z.string() });

/** The differences between a replanning and the plan that participants know. */
export const dayChangesSchema = z.object({
  moved: z.array(replannedPair.extend({ from: replannedPlace, to: replannedPlace })),
  cancelled: z.array(replannedPair.extend({ from: replannedPlace })),
  added: z.array(replannedPair.extend({ to: replannedPlace })),
  /** Participants whose plan changes, who are notified. */
  people: z.int(),
});
export type DayChanges = z.infer<typeof dayChangesSchema>;

/** A match of a round: an intent paired with a supplier; `score` and components are in 0..1. */
export const roundMatchSchema = z.object({
  intentId: z.string(),
  supplierId: z.string(),
  buyerId: z.string(),
  score: z.number(),
  components: z.record(z.enum(componentNames), z.number()),
  /** French sentences: `reasons` for it; `cautions` against it or about unknown facts. */
  reasons: z.array(z.string()),
  cautions: z.array(z.string()).default([]),
  /** Why they would meet, in one sentence for each; absent from rounds computed before it was written. */
  why: whyMeetSchema.optional(),
});
export type RoundMatch = z.infer<typeof roundMatchSchema>;

/** A meeting in a round's plan; `buyer` and `supplier` are ids of registrations. */
export const plannedMeetingSchema = z.object({
  id: z.string(),
  buyer: z.string(),
  supplier: z.string(),
  slot: z.string(),
  table: z.int(),
  score: z.number(),
  intentIds: z.array(z.string()),
  /** Whether staff required it, in this slot or in any. */
  pinned: z.boolean().default(false),
});
export type PlannedMeeting = z.infer<typeof plannedMeetingSchema>;

/** A pair with something to meet about but no place in the plan, and why: a French sentence. */
export const unplacedSchema = z.object({
  id: z.string(),
  buyer: z.string(),
  supplier: z.string(),
  score: z.number(),
  intentIds: z.array(z.string()).default([]),
  reason: z.string(),
});
export type Unplaced = z.infer<typeof unplacedSchema>;

/** A participant with fewer meetings than wanted, and why. */
export const shortSchema = z.object({ registrationId: z.string(), reason: z.string() });
export type Short = z.infer<typeof shortSchema>;
