import * as z from "zod";
import { daySchema, emailSchema, phoneSchema, storedEmailSchema, storedFields } from "../fields/fields.ts";
import { addMonths } from "../time/months.ts";

/** A name as people bear it: at least a letter, no sign of a code or of a list. */
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/\p{L}/u, "un nom, en lettres, est attendu")
  .regex(/^[^@;|<>\d]*$/u, "un nom seul est attendu, sans chiffre ni adresse");

/** A day on which somebody who works may have been born. */
const birthDateSchema = daySchema.refine(
  (day) => day >= "1920-01-01" && day <= "2015-12-31",
  "une date de naissance est attendue, comme 1994-03-21",
);

/** Who sent the person, and may be asked what became of them. */
const referrerSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: emailSchema,
  phone: phoneSchema.default(""),
});

/** Who a participant is, as staff enter it. */
export const identityInputSchema = z.object({
  firstName: nameSchema,
  lastName: nameSchema,
  birthDate: birthDateSchema.optional(),
  email: emailSchema.optional(),
  phone: phoneSchema.optional(),
  referrer: referrerSchema.optional(),
});
export type IdentityInput = z.infer<typeof identityInputSchema>;

/**
 * Who a participant is (*identité*): apart from the facts, read by staff alone, each reading in the journal, and erased at its
 * date while the facts stay.
 */
export const identitySchema = identityInputSchema.extend({
  participantId: z.string(),
  ...storedFields,
  birthDate: daySchema.optional(),
  email: storedEmailSchema.optional(),
  phone: z.string().optional(),
  referrer: referrerSchema.extend({ email: storedEmailSchema, phone: z.string().default("") }).optional(),
  /** Keyed hash of the name and the birth date, by which the same person is found again; absent without a birth date. */
  personHash: z.string().optional(),
  /** The day on which the clock erases it, unless the person still works or has worked since. */
  eraseOn: daySchema,
});
export type Identity = z.infer<typeof identitySchema>;

/** How long an identity is kept after the last employment, in months: the time of the questions, and of a control. */
const identityMonthsKept = 24;

type Period = { end?: string | undefined };

/**
 * The day on which an identity is erased: {@link identityMonthsKept} after the last employment ended, or after `today` where
 * one still runs. Entered without an employment, or long after the last one for the next, it is kept as long from `enteredOn`.
 */
export const identityErasedOn = (
  employments: readonly Period[],
  { enteredOn, today }: { enteredOn: string; today: string },
): string => {
  const last = employments.reduce((latest, { end = today }) => (end > latest ? end : latest), "");
  const due = last === "" ? "" : addMonths(last, identityMonthsKept);
  return due > enteredOn ? due : addMonths(enteredOn, identityMonthsKept);
};
