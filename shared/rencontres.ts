import { z } from "zod";
import { contactSchema, daySchema, storedFields } from "./documents.ts";
import { rencontreFormats, rencontreStatuses } from "./lives.ts";

const hourSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const slotSchema = z
  .object({
    id: z.string().min(1).max(20),
    start: hourSchema,
    end: hourSchema,
    /** Half day or other part of the day the slot belongs to, for example `AM`. */
    session: z.string().max(20).default(""),
  })
  .refine((slot) => slot.start < slot.end, { path: ["end"], message: "la fin vient avant le début" });
export type Slot = z.infer<typeof slotSchema>;

export const formatSchema = z.enum(rencontreFormats);

export const rencontreInputSchema = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(5_000).default(""),
  date: daySchema,
  format: formatSchema.default("inPerson"),
  venue: z
    .object({ name: z.string().trim().min(1).max(200), address: z.string().trim().max(300).default("") })
    .optional(),
  /** Where to meet when remote. */
  link: z.union([z.literal(""), z.url({ protocol: /^https$/ })]).default(""),
  slots: z
    .array(slotSchema)
    .min(1)
    .max(64)
    .refine(
      (slots) => new Set(slots.map(({ id }) => id)).size === slots.length,
      "deux créneaux portent le même identifiant",
    )
    .refine(
      (slots) => slots.every((slot, i) => i === 0 || (slots[i - 1]?.end ?? "") <= slot.start),
      "les créneaux se suivent sans se chevaucher",
    ),
  tables: z.int().min(1).max(2_000),
});
export type RencontreInput = z.infer<typeof rencontreInputSchema>;

export const rencontreStatusSchema = z.enum(rencontreStatuses);

export const rencontreSchema = rencontreInputSchema.extend({
  id: z.string(),
  ...storedFields,
  status: rencontreStatusSchema,
  /** Dates it was postponed from, with the reason given to all. */
  postponements: z.array(z.object({ from: daySchema, reason: z.string(), at: z.iso.datetime() })).default([]),
  reason: z.string().optional(),
  /** Number of the round whose plan is published. */
  publishedRound: z.int().optional(),
  /** Number of rounds requested so far. */
  rounds: z.int().default(0),
  heldAt: z.iso.datetime().optional(),
});
export type Rencontre = z.infer<typeof rencontreSchema>;

/** An organisation taking part: the ids of `wishes` and `vetoes` are organisations of the other side. */
export const registrationInputSchema = z.object({
  organisationId: z.string(),
  contact: contactSchema.omit({ public: true }),
  intentIds: z.array(z.string()).max(50).default([]),
  wishes: z.array(z.string()).max(100).default([]),
  vetoes: z.array(z.string()).max(100).default([]),
  unavailableSlots: z.array(z.string()).max(64).default([]),
  minMeetings: z.int().min(0).max(64).optional(),
  maxMeetings: z.int().min(1).max(64).optional(),
});
export type RegistrationInput = z.infer<typeof registrationInputSchema>;

export const registrationSchema = registrationInputSchema.extend({
  id: z.string(),
  rencontreId: z.string(),
  side: z.enum(["buyer", "supplier"]),
  organisationName: z.string(),
  ...storedFields,
  /** `toConfirm` after a postponement, until the participant answers again. */
  status: z.enum(["registered", "toConfirm", "withdrawn"]),
});
export type Registration = z.infer<typeof registrationSchema>;
