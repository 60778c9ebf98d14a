import type { Proof } from "./schema.ts";

/** Whether a proof is valid on a day, first and last day included. */
export const isValidOn = (
  { validFrom, validUntil }: Pick<Proof, "validFrom" | "validUntil">,
  day: string,
): boolean => validFrom <= day && day <= validUntil;
