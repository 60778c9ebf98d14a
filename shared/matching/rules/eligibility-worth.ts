import { lastDayOf } from "../../suppliers/proof-validity.ts";
import type { Eligibility } from "./is-eligible.ts";

const DAY = 86_400_000;
const MOST_DAYS = 50_000;

const numbers = new Map<string, number>();

/** Days since 1970, cached: a round reads the same few days thousands of times. */
const numberOf = (day: string): number => {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(day) / DAY);
  if (numbers.size < MOST_DAYS) numbers.set(day, number);
  return number;
};

/** Days from one day to another, negative backwards. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Days of validity after the launch beyond which more adds nothing. */
export const COMFORTABLE_DAYS = 180;

/**
 * How certain it is that the supplier may win, 0 to 1: highest with a proof checked by staff, valid well
 * beyond the launch, of a kind that the article names without doubt.
 */
export const worthOf = ({ verdict, proof }: Eligibility, day: string): number => {
  const reserved = verdict !== undefined;
  if (proof === undefined) return reserved ? 0 : 0.7;
  const checked = proof.checked ? 1 : reserved ? 0.7 : 0.85;
  const sure = (verdict?.toVerify ? 0.85 : 1) * (verdict?.status === "equivalentOnly" ? 0.85 : 1);
  const left = Math.min(1, daysBetween(day, lastDayOf(proof)) / COMFORTABLE_DAYS);
  return checked * sure * (0.9 + 0.1 * left);
};
