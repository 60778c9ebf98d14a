import { parisDay } from "../../shared/paris-days.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { DayChange } from "../../shared/rounds.ts";

/** The slots that a change makes impossible for its participant, with those that were already. */
export const unavailableAfter = (
  { slots }: Pick<Rencontre, "slots">,
  { unavailableSlots }: Pick<Registration, "unavailableSlots">,
  change: DayChange,
): string[] => {
  const limit = slots.findIndex(({ id }) => id === (change.kind === "absent" ? change.from : change.until));
  const lost = (i: number) => (change.kind === "absent" ? i >= limit : i < limit);
  return slots.filter(({ id }, i) => lost(i) || unavailableSlots.includes(id)).map(({ id }) => id);
};

const hourInParis = (instant: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" }).format(
    Date.parse(instant),
  );

/** The first slot that has not begun; none once the day is over. */
export const nextSlotAt = ({ date, slots }: Rencontre, now: string): string | undefined => {
  const today = parisDay(now);
  if (today < date) return slots[0]?.id;
  if (today > date) return undefined;
  return slots.find(({ start }) => start > hourInParis(now))?.id;
};
