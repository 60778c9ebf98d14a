import * as z from "zod";
import { isSiret, normalizeSiret } from "./siret.ts";

/** Fields of every stored document. `version` must be sent back in If-Match. */
export const storedFields = {
  version: z.int().min(0),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** A day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** Euros, tax excluded. */
export const amountSchema = z.number().min(0).max(10_000_000_000);

/** The 14 digits of an establishment; spaces are allowed. */
export const siretSchema = z
  .string()
  .transform(normalizeSiret)
  .refine(isSiret, "14 chiffres attendus, dont la clé de contrôle est juste");

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));

const phoneSchema = z
  .string()
  .trim()
  .regex(/^(?:\+?\d[\d .-]{5,18}\d)?$/);

export const contactSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: emailSchema,
  phone: phoneSchema.default(""),
  /** Whether name, mail and phone may be shown to the public. */
  public: z.boolean().default(false),
});
export type Contact = z.infer<typeof contactSchema>;

export const addressSchema = z.object({
  line: z.string().trim().max(200).default(""),
  postalCode: z.string().regex(/^\d{5}$/),
  city: z.string().trim().min(1).max(100),
  /** INSEE code of the commune. */
  communeCode: z
    .string()
    .regex(/^(\d{2}|2[AB])\d{3}$/)
    .optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});
export type Address = z.infer<typeof addressSchema>;

/** The reason for a decision, shown to the person concerned. */
export const reasonSchema = z.object({ reason: z.string().trim().min(3).max(2_000) });
