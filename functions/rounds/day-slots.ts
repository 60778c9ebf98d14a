import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { DayChange } from "../../shared/rounds/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";

/** The slots in which a participant is unavailable, after the news that they are absent, late or back. */
export const unavailableAfter = (
  { slots }: Pick<Rencontre, "slots">,
  { unavailableSlots }: Pick<Registration, "unavailableSlots">,
  change: Extract<DayChange, { kind: "absent" | "late" | "back" }>,
): string[] => {
  const limit = slots.findIndex(({ id }) => id === (change.kind === "late" ? change.until : change.from));
  return slots
    .filter(({ id }, i) => {
      const before = unavailableSlots.includes(id);
      if (change.kind === "absent") return before || i >= limit;
      return change.kind === "late" ? before || i < limit : before && i < limit;
    })
    .map(({ id }) => id);
};

/**
 * The unavailable tables per slot after one is lost or restored; from the next slot on, since past slots
 * cannot change.
 */
export const lostTablesAfter = (
  { slots, lostTables }: Pick<Rencontre, "slots" | "lostTables">,
  change: Extract<DayChange, { kind: "tableLost" | "tableBack" }>,
  next: string,
): Rencontre["lostTables"] => {
  const others = lostTables.filter(({ table }) => table !== change.table);
  if (change.kind === "tableBack") return others;
  const place = (slot: string) => slots.findIndex(({ id }) => id === slot);
  const from = place(change.from) < place(next) ? next : change.from;
  return [...others, { table: change.table, from }].toSorted((a, b) => a.table - b.table);
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
