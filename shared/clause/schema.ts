import * as z from "zod";
import { categorySchema } from "../categories/categories.ts";
import { daySchema, siretSchema, storedContactSchema, storedFields } from "../fields/fields.ts";
import { modalities } from "../intents/modalities.ts";
import { natureSchema } from "../intents/schema.ts";
import {
  companyActivities,
  employmentTypes,
  entryStatuses,
  genders,
  holderRoles,
  levels,
  prescribers,
  situationKinds,
} from "./codes.ts";

/** A month worked, `YYYY-MM`. */
export const monthSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "un mois est attendu, comme 2027-03");

/** Hours of insertion, to the hundredth. */
const hoursSchema = z.number().min(0).max(100_000_000);

/** INSEE code of a commune. */
const communeSchema = z.string().regex(/^(\d{2}|2[AB])\d{3}$/, "un code de commune est attendu, comme 31555");

/** By what the hours are counted: an article of the code, a private buyer’s own will, or another way. */
export const clauseModalities = [...modalities, "AUTRE"] as const;
export const clauseModalitySchema = z.enum(clauseModalities);
export type ClauseModality = z.infer<typeof clauseModalitySchema>;

/** A project that groups contracts and has a target of hours (*opération*). */
export const operationSchema = z.object({
  id: z.string(),
  ...storedFields,
  name: z.string().trim().min(1).max(200),
  /** Whose project it is (*maître d’ouvrage*). */
  owner: z.string().trim().max(200),
  targetHours: hoursSchema.optional(),
  start: daySchema.optional(),
  end: daySchema.optional(),
  commune: communeSchema.optional(),
  programme: z.enum(["NPNRU"]).optional(),
});
export type Operation = z.infer<typeof operationSchema>;

/** A company that holds contracts, or employs for those that do. */
export const companySchema = z.object({
  id: z.string(),
  ...storedFields,
  name: z.string().trim().min(1).max(200),
  siret: siretSchema.optional(),
  /** People it employs. */
  headcount: z.int().min(0).max(1_000_000).optional(),
  activity: z.enum(companyActivities).optional(),
  /** Who states its hours, and is written to about them. */
  contact: storedContactSchema.omit({ public: true }).optional(),
});
export type Company = z.infer<typeof companySchema>;

/** A company’s part of a contract. */
export const holderSchema = z.object({
  companyId: z.string(),
  role: z.enum(holderRoles),
  plannedHours: hoursSchema.optional(),
});

/** How a contract ended by staff’s word, and why: its hours are worked, it is relieved of those missing, or they are missing. */
export const endSchema = z.object({
  outcome: z.enum(["reached", "dispensed", "short"]),
  on: daySchema,
  why: z.string().trim().max(2_000).default(""),
});

/** What is followed of a contract, a lot being followed on its own. */
export const clauseSchema = z.object({
  /** The contract’s number at its buyer’s, and the lot’s; empty without lots. */
  number: z.string().trim().min(1).max(80),
  lot: z.string().trim().max(40).default(""),
  buyerNature: z.enum(["public", "private"]),
  operationId: z.string().optional(),
  /** The first one counts the hours. */
  modalities: z.tuple([clauseModalitySchema], clauseModalitySchema),
  nature: natureSchema.optional(),
  category: categorySchema.optional(),
  commune: communeSchema.optional(),
  /** Where no commune is known. */
  departement: z.string().max(3).optional(),
  /** Its buyer is the State, and it belongs to the regional State programme. */
  ofTheState: z.boolean(),
  plannedHours: hoursSchema.optional(),
  start: daySchema.optional(),
  end: daySchema.optional(),
  holders: z.array(holderSchema).max(100),
  /** Euros owed for each hour that is missing at the end, where the contract says so. */
  penaltyPerHour: z.number().min(0).max(10_000).optional(),
  /** How it ended, by staff’s word. */
  ended: endSchema.optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

/** Whether a person may work hours of insertion: who said so (an account’s id), and on which day. */
export const eligibilitySchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("proposed"), by: z.string(), on: daySchema }),
  z.object({
    status: z.literal("eligible"),
    by: z.string(),
    on: daySchema,
    /** The statuses that make the person eligible. */
    grounds: z.array(z.enum(entryStatuses)).min(1),
    /** The last day on which an employment may start. */
    until: daySchema,
  }),
  z.object({ status: z.literal("refused"), by: z.string(), on: daySchema, reason: z.string() }),
]);
export type Eligibility = z.infer<typeof eligibilitySchema>;

/** Facts about a person employed under a clause, without a name (*bénéficiaire*). */
export const participantSchema = z.object({
  id: z.string(),
  ...storedFields,
  /** A code without meaning, by which those who follow the person call it. */
  code: z.string().trim().min(1).max(40),
  /** Month of birth, `YYYY-MM`. */
  born: z
    .string()
    .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  gender: z.enum(genders).optional(),
  level: z.enum(levels).optional(),
  statuses: z.array(z.enum(entryStatuses)).max(entryStatuses.length),
  /** Whether the person lives in a priority quarter (*QPV*). */
  priorityQuarter: z.boolean().optional(),
  commune: communeSchema.optional(),
  prescriber: z.enum(prescribers).optional(),
  firstEntry: daySchema.optional(),
  /** Absent where nobody said, as in files. */
  eligibility: eligibilitySchema.optional(),
  /** The participant that this one turned out to be: their employments and situations went there. */
  joinedTo: z.string().optional(),
  /** Participants with the same name and birth date who are other people, as staff found. */
  differsFrom: z.array(z.string()).optional(),
});
export type Participant = z.infer<typeof participantSchema>;

/** A participant with an employer, on a contract (*contrat de travail*). */
export const employmentSchema = z.object({
  id: z.string(),
  ...storedFields,
  code: z.string().trim().min(1).max(40),
  participantId: z.string(),
  contractId: z.string(),
  /** The company whose hours they are. */
  companyId: z.string(),
  /** Another company that lends the person (ETTI, GEIQ, AI). */
  employerId: z.string().optional(),
  type: z.enum(employmentTypes),
  start: daySchema,
  end: daySchema.optional(),
});
export type Employment = z.infer<typeof employmentSchema>;

/** Hours worked in an employment, by month of one year: what a year’s report reads. */
export const workedYearSchema = z.object({
  ...storedFields,
  employmentId: z.string(),
  year: z.int(),
  /** By month, `YYYY-MM`; a month that nobody stated is absent. */
  hours: z.record(monthSchema, hoursSchema),
});
export type WorkedYear = z.infer<typeof workedYearSchema>;

/** Hours of a contract by month, all its employments together: kept beside them, so that following it reads one item. */
export const contractHoursSchema = z.object({
  ...storedFields,
  contractId: z.string(),
  hours: z.record(monthSchema, hoursSchema),
});
export type ContractHours = Pick<z.infer<typeof contractHoursSchema>, "contractId" | "hours">;

/** What became of a participant, on a day. */
export const situationSchema = z.object({
  participantId: z.string(),
  on: daySchema,
  kind: z.enum(situationKinds),
});
export type Situation = z.infer<typeof situationSchema>;

/** Figures of a month or of a whole year that is not entered line by line. */
export const pastFiguresSchema = z.object({
  year: z.int().min(2000).max(2100),
  month: monthSchema.optional(),
  hours: hoursSchema.optional(),
  participants: z.int().min(0).optional(),
});
export type PastFigures = z.infer<typeof pastFiguresSchema>;
