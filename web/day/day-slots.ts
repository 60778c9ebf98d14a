import type { Rencontre, Slot } from "../../shared/rencontres/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";

/** Where a day stands: the slot under way, the one that follows; both absent once it is over. */
export type DayNow = { current?: Slot; next?: Slot };

type TimedSlot = { slot: Slot; from: string; to: string };

const timed = ({ date, slots }: Pick<Rencontre, "date" | "slots">): TimedSlot[] =>
  slots.map((slot) => ({
    slot,
    from: parisInstant(date, slot.start),
    to: parisInstant(date, slot.end),
  }));

/** Where the day of a rencontre stands at an instant; before it begins, its first slot is the next one. */
export const dayNow = (rencontre: Pick<Rencontre, "date" | "slots">, instant: string): DayNow => {
  const slots = timed(rencontre);
  const current = slots.find(({ from, to }) => from <= instant && instant < to)?.slot;
  const next = slots.find(({ from }) => from > instant)?.slot;
  return { ...(current ? { current } : {}), ...(next ? { next } : {}) };
};

/** Whole seconds from an instant to an hour of the day of a rencontre; negative once it is past. */
export const secondsUntil = (date: string, hour: string, instant: string): number =>
  Math.ceil((Date.parse(parisInstant(date, hour)) - Date.parse(instant)) / 1_000);
