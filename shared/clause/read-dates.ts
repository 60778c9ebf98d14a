import type { Cells } from "../imports/read-cells.ts";
import { dayText } from "../time/dates.ts";
import type { Span } from "./folder.ts";

/** Refuses an end before its start. */
export const checkSpan = (cells: Cells<"start" | "end">, { start, end }: Span): void => {
  if (start && end && end < start)
    cells.refuse("end", `le ${dayText(end)} est avant le début, le ${dayText(start)}`);
};

const from = ({ start }: Span): string => start ?? "";
const until = ({ end }: Span): string => end ?? "9999";

/** Whether two spans have no day in common. */
export const areApart = (a: Span, b: Span): boolean => until(a) < from(b) || until(b) < from(a);

/** « du 1er janvier 2020 au 3 mars 2021 », « depuis le … », « jusqu’au … » */
export const spanText = ({ start, end }: Span): string => {
  if (start && end) return `du ${dayText(start)} au ${dayText(end)}`;
  if (start) return `depuis le ${dayText(start)}`;
  return end ? `jusqu’au ${dayText(end)}` : "sans dates";
};
