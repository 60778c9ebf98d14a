import * as z from "zod";
import {
  contactSchema,
  daySchema,
  reasonSchema,
  storedContactSchema,
  storedFields,
} from "../fields/fields.ts";
import { mostPeople } from "./comers.ts";
import { rencontreFormats } from "./formats.ts";
import { rencontreStatuses } from "./lifecycle.ts";
import { registrationStatuses } from "./registration-lifecycle.ts";

const hourSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "une heure est attendue, comme 09:00");

export const slotSchema = z
  .object({
    id: z.string().min(1).max(20),
    start: hourSchema,
    end: hourSchema,
    /** Half day or other part of the day that contains the slot, for example `AM`. */
    session: z.string().max(20).default(""),
  })
  .refine((slot) => slot.start < slot.end, { path: ["end"], message: "la fin vient avant le début" });
export type Slot = z.infer<typeof slotSchema>;

export const formatSchema = z.enum(rencontreFormats);

const slotsSchema = z
  .array(slotSchema)
  .min(1)
  .max(64)
  .refine(
    (slots) => new Set(slots.map(({ id }) => id)).size === slots.length,
    "le même créneau est donné deux fois",
  )
  .refine(
    (slots) => slots.every((slot, i) => i === 0 || (slots[i - 1]?.end ?? "") <= slot.start),
    "les créneaux se suivent sans se chevaucher",
  );

const venueSchema = z.object({
  name: z.string().trim().min(1).max(200),
  address: z.string().trim().max(300).default(""),
});

const linkSchema = z.union([z.literal(""), z.url({ protocol: /^https$/ })]);

export const rencontreInputSchema = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(5_000).default(""),
  date: daySchema,
  format: formatSchema.default("inPerson"),
  venue: venueSchema.optional(),
  /** Link of a remote rencontre; shown only to staff and participants. */
  link: linkSchema.default(""),
  slots: slotsSchema,
  tables: z.int().min(1).max(2_000),
});
export type RencontreInput = z.infer<typeof rencontreInputSchema>;

const rencontreStatusSchema = z.enum(rencontreStatuses);

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
  /** Number of the round being published: until it is done, no other change is allowed. */
  publishing: z.int().optional(),
  heldAt: z.iso.datetime().optional(),
  /** Tables that can no longer be used, each from a given slot on. */
  lostTables: z.array(z.object({ table: z.int().min(1), from: z.string() })).default([]),
});
export type Rencontre = z.infer<typeof rencontreSchema>;

/** Without a date, the rencontre waits for one; slots stay unchanged if absent. */
export const postponementSchema = reasonSchema.extend({
  date: daySchema.optional(),
  slots: slotsSchema.optional(),
});
export type Postponement = z.infer<typeof postponementSchema>;

/** The new format of the rencontre; venue and link stay unchanged if absent. */
export const formatChangeSchema = z.object({
  format: formatSchema,
  venue: venueSchema.optional(),
  link: linkSchema.optional(),
});
export type FormatChange = z.infer<typeof formatChangeSchema>;

/** How many people come, each of whom can hold a meeting at a table of their own; only buyers bring several. */
const peopleCountSchema = z.int().min(1).max(mostPeople);

/**
 * The part of a registration that participants change: the ids of `wishes` and `vetoes` are organisations of
 * the other side.
 */
export const registrationChangesSchema = z.object({
  contact: contactSchema.omit({ public: true }),
  intentIds: z.array(z.string()).max(50).default([]),
  wishes: z.array(z.string()).max(100).default([]),
  vetoes: z.array(z.string()).max(100).default([]),
  unavailableSlots: z.array(z.string()).max(64).default([]),
  minMeetings: z.int().min(0).max(64).optional(),
  maxMeetings: z.int().min(1).max(64).optional(),
  /** As many as before where it is absent. */
  people: peopleCountSchema.optional(),
});
export type RegistrationChanges = z.infer<typeof registrationChangesSchema>;

export const registrationInputSchema = registrationChangesSchema.extend({
  organisationId: z.string(),
  people: peopleCountSchema.default(1),
});
export type RegistrationInput = z.infer<typeof registrationInputSchema>;

export const sideSchema = z.enum(["buyer", "supplier"]);
export type Side = z.infer<typeof sideSchema>;

/** The side that participants of this one meet. */
export const otherSide = (side: Side): Side => (side === "buyer" ? "supplier" : "buyer");

/** An organisation taking part in a rencontre. */
export const registrationSchema = registrationInputSchema.extend({
  contact: storedContactSchema.omit({ public: true }),
  id: z.string(),
  rencontreId: z.string(),
  side: sideSchema,
  organisationName: z.string(),
  ...storedFields,
  status: z.enum(registrationStatuses),
  /** iCalendar SEQUENCE (RFC 5545) of the last plan sent to this participant; absent if none was. */
  planSequence: z.int().min(0).optional(),
  /**
   * Whether somebody else than the contact comes: staff say so of a participant who shares its contact with another
   * one, whose meetings would otherwise never be at the same hour.
   */
  otherPerson: z.boolean().optional(),
  /** When they arrived at check-in, on the day. */
  arrivedAt: z.iso.datetime().optional(),
});
export type Registration = z.infer<typeof registrationSchema>;

/** Participants of one contact, and whether each of them sends somebody of its own. */
export const separationSchema = z.object({
  registrationIds: z.array(z.string()).min(2).max(50),
  apart: z.boolean(),
});
export type Separation = z.infer<typeof separationSchema>;

/** How many people come for a buyer. */
export const peopleSchema = z.object({ people: peopleCountSchema });
export type People = z.infer<typeof peopleSchema>;

/** Whether a participant has arrived, on the day. */
export const arrivalSchema = z.object({ arrived: z.boolean() });
export type Arrival = z.infer<typeof arrivalSchema>;

/**
 * What participants may know of each other before the plan: who takes part, so that they can express wishes.
 */
export const participantSchema = registrationSchema.pick({
  organisationId: true,
  organisationName: true,
  side: true,
});
export type Participant = z.infer<typeof participantSchema>;
