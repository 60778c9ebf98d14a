import type { Slot } from "../../shared/rencontres/schema.ts";

/** A half day cut into meetings of equal length. */
export type HalfDay = { session: string; start: string; count: number };

const minutesOf = (hour: string): number => {
  const [hours = 0, minutes = 0] = hour.split(":").map(Number);
  return hours * 60 + minutes;
};

const hourOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The slots of a day: in each half day, meetings of `length` minutes, `pause` minutes apart. */
export const cutDay = (halves: readonly HalfDay[], length: number, pause: number): Slot[] =>
  halves
    .flatMap(({ session, start, count }) =>
      Array.from({ length: count }, (_, place) => {
        const from = minutesOf(start) + place * (length + pause);
        return { session, start: hourOf(from), end: hourOf(from + length) };
      }),
    )
    .map((slot, place) => ({ id: `s${place + 1}`, ...slot }));
