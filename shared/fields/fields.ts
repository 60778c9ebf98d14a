import * as z from "zod";
import { normalizeEmail, readEmail } from "./email.ts";
import { readPhone } from "./phone.ts";
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

/** A mail address in its one form (`readEmail`), or a word on what is wrong with it. */
export const emailSchema = z
  .string()
  .transform((typed, context) => {
    const read = readEmail(typed);
    if ("email" in read) return read.email;
    context.issues.push({ code: "custom", message: read.wrong, input: typed });
    return z.NEVER;
  })
  .pipe(z.string().meta({ format: "email" }));

/** An address as stored: those written before they had one form, which may be none today, are read as they are. */
export const storedEmailSchema = z.string().transform(normalizeEmail).pipe(z.string());

/** Empty, or one telephone number in the form of `readPhone`, however it was written. */
export const phoneSchema = z
  .string()
  .transform((typed, context) => {
    const phone = typed.trim() === "" ? "" : readPhone(typed);
    if (phone !== undefined) return phone;
    const message = "un seul numéro est attendu, par exemple 05 61 00 00 01";
    context.issues.push({ code: "custom", message, input: typed });
    return z.NEVER;
  })
  .pipe(z.string());

export const contactSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: emailSchema,
  phone: phoneSchema.default(""),
  /** Whether name, mail and phone may be shown to the public. */
  public: z.boolean().default(false),
});
export type Contact = z.infer<typeof contactSchema>;

/** A contact as stored: addresses and numbers that were written before they had one form are read as they are. */
export const storedContactSchema = contactSchema.extend({
  email: storedEmailSchema,
  phone: z
    .string()
    .transform((phone) => readPhone(phone) ?? phone)
    .pipe(z.string())
    .default(""),
});

export const addressSchema = z.object({
  line: z.string().trim().max(200).default(""),
  postalCode: z.string().regex(/^\d{5}$/, "5 chiffres sont attendus, comme 31000"),
  city: z.string().trim().min(1).max(100),
  /** INSEE code of the commune. */
  communeCode: z
    .string()
    .regex(/^(\d{2}|2[AB])\d{3}$/, "à choisir dans la liste")
    .optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});
export type Address = z.infer<typeof addressSchema>;

/** The reason for a decision, shown to the person concerned. */
export const reasonSchema = z.object({ reason: z.string().trim().min(3).max(2_000) });
