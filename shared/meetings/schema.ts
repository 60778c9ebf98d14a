import * as z from "zod";
import { storedFields } from "../fields/fields.ts";
import { whyMeetSchema } from "../matching/world/why.ts";
import { type Registration, type Rencontre, sideSchema } from "../rencontres/schema.ts";
import { meetingStatuses } from "./lifecycle.ts";

const partySchema = z.object({ registrationId: z.string(), organisationId: z.string(), name: z.string() });

/** The slot and table of a meeting; absent if only contacts are exchanged. Times are those of the slot. */
export const meetingPlaceSchema = z.object({
  slot: z.string(),
  start: z.string(),
  end: z.string(),
  table: z.int(),
});
export type MeetingPlace = z.infer<typeof meetingPlaceSchema>;

/** A meeting of a published plan (*rendez-vous éclair*). */
export const meetingSchema = z.object({
  id: z.string(),
  rencontreId: z.string(),
  ...storedFields,
  buyer: partySchema,
  supplier: partySchema,
  place: meetingPlaceSchema.optional(),
  score: z.number(),
  /** The intents they meet about, with the French sentences that explain why. */
  intents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      reasons: z.array(z.string()),
      /** Why, in one sentence for each side. */
      why: whyMeetSchema.optional(),
    }),
  ),
  status: z.enum(meetingStatuses),
  /** The sides that were absent. */
  absent: z.array(sideSchema).default([]),
  /** Number of the round whose publication last changed it. */
  round: z.int(),
  /** Its state before that publication; absent if that publication created it. */
  before: z.object({ planned: z.boolean(), place: meetingPlaceSchema.optional() }).optional(),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** By time, then by table; those without a place come first. */
export const inOrderOfDay = (
  a: Pick<Meeting, "place" | "buyer">,
  b: Pick<Meeting, "place" | "buyer">,
): number =>
  (a.place?.start ?? "").localeCompare(b.place?.start ?? "") ||
  (a.place?.table ?? 0) - (b.place?.table ?? 0) ||
  a.buyer.name.localeCompare(b.buyer.name, "fr");

/** The plan of a rencontre as its reader may see it, in the order of the day. */
export const planSchema = z.object({
  rencontreId: z.string(),
  round: z.int().optional(),
  meetings: z.array(
    meetingSchema.omit({ before: true }).extend({
      /** The contact of the other side, for a participant. */
      contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }).optional(),
    }),
  ),
});
export type Plan = z.infer<typeof planSchema>;

/** One participant and the meetings of their published plan, in the order of the day. */
export type ParticipantPlan = {
  rencontre: Rencontre;
  registration: Registration;
  meetings: Plan["meetings"];
};

export const attendanceSchema = z
  .object({ status: z.enum(["held", "noShow", "planned"]), absent: z.array(sideSchema).max(2).default([]) })
  .refine(({ status, absent }) => status === "noShow" || absent.length === 0, {
    path: ["absent"],
    message: "une absence va avec un rendez-vous manqué",
  })
  .refine(({ status, absent }) => status !== "noShow" || absent.length > 0, {
    path: ["absent"],
    message: "dites qui manquait, l’acheteur, le fournisseur ou les deux",
  });
export type Attendance = z.infer<typeof attendanceSchema>;
