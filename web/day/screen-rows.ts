import type { Slot } from "../../shared/rencontres/schema.ts";
import type { DayMeeting } from "./queries.ts";

/** What a table has in a slot, and in the one that follows. */
export type ScreenRow = { table: number; now?: DayMeeting | undefined; next?: DayMeeting | undefined };

/** The tables that are used now or next, in their order. */
export const screenRows = (
  meetings: readonly DayMeeting[],
  { current, next }: { current?: Slot; next?: Slot },
): ScreenRow[] => {
  const at = (slot: Slot | undefined) =>
    new Map(
      meetings.flatMap((meeting) =>
        slot && meeting.place?.slot === slot.id ? [[meeting.place.table, meeting] as const] : [],
      ),
    );
  const now = at(current);
  const later = at(next);
  return [...new Set([...now.keys(), ...later.keys()])]
    .toSorted((a, b) => a - b)
    .map((table) => ({ table, now: now.get(table), next: later.get(table) }));
};

/** The part of the rows that is shown at an instant: pages of `size` rows take turns, `each` seconds apiece. */
export const pageAt = <Row>(
  rows: readonly Row[],
  size: number,
  seconds: number,
  each: number,
): { rows: Row[]; page: number; pages: number } => {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.floor(seconds / each) % pages;
  return { rows: rows.slice(page * size, (page + 1) * size), page: page + 1, pages };
};
