import * as z from "zod";
import { companyActivities, employmentTypes } from "../codes.ts";
import { companySizes, unknown } from "../report-keys.ts";
import { clauseModalities } from "../schema.ts";

const hours = z.number().min(0);
const count = z.int().min(0);

const ofContract = {
  contractId: z.string(),
  number: z.string(),
  lot: z.string(),
  title: z.string(),
  buyer: z.string(),
  /** By name; absent for a contract of none. */
  operation: z.string().optional(),
  /** The first one counts the hours. */
  modalities: z.array(z.enum(clauseModalities)),
  /** A family or a sector of the list of purchases. */
  category: z.string().optional(),
};

/** An employment behind a figure, with its hours of the months asked; people by code, never by name. */
export const employmentLineSchema = z.object({
  employmentId: z.string(),
  employment: z.string(),
  participantId: z.string(),
  participant: z.string(),
  ...ofContract,
  company: z.string(),
  /** Who lends the person. */
  employer: z.string().optional(),
  type: z.enum(employmentTypes),
  start: z.string(),
  end: z.string().optional(),
  hours,
  months: z.array(z.object({ month: z.string(), hours })),
});
export type EmploymentLine = z.infer<typeof employmentLineSchema>;

/** A contract behind a figure, with what it gave in the months asked. */
export const contractLineSchema = z.object({
  ...ofContract,
  nature: z.enum(["public", "private"]),
  start: z.string().optional(),
  end: z.string().optional(),
  /** For the whole of the contract. */
  plannedHours: hours.optional(),
  hours,
  employments: count,
  participants: count,
});
export type ContractLine = z.infer<typeof contractLineSchema>;

/** A company behind a figure. */
export const companyLineSchema = z.object({
  companyId: z.string(),
  name: z.string(),
  siret: z.string().optional(),
  size: z.enum([...companySizes, unknown]),
  activity: z.enum([...companyActivities, unknown]),
  contracts: count,
  hours,
  participants: count,
});
export type CompanyLine = z.infer<typeof companyLineSchema>;
