import { isSettled } from "../../shared/settings/law-settings.ts";

/** A dated row as the settings show it on a day. */
export type DatedLine = {
  key: string;
  what: string;
  value: string;
  from: string;
  until?: string | undefined;
  source: string;
  state: "current" | "future" | "past";
  /** Place among the rows of staff, and whether it is there for good; absent for a shipped one. */
  own?: { index: number; settled: boolean };
};

/** The day of which rows are shown, and that on which one reads. */
export type Days = { day: string; today: string };

type Dated = { from: string; until?: string | undefined; source: string };

/** What a row is about, what it says, and whether it applies on the day among all rows. */
export type Describe<R> = {
  what: (row: R) => string;
  value: (row: R) => string;
  current: (row: R, all: readonly R[]) => boolean;
};

/** The shipped rows and those of staff, as they stand on a day. */
export const datedLines = <R extends Dated>(
  shipped: readonly R[],
  own: readonly (R & { addedOn: string })[],
  describe: Describe<R>,
  { day, today }: Days,
): DatedLine[] => {
  const all: readonly R[] = [...shipped, ...own];
  return all
    .map((row, place): DatedLine => {
      const index = place - shipped.length;
      const mine = own[index];
      return {
        key: JSON.stringify(row),
        what: describe.what(row),
        value: describe.value(row),
        from: row.from,
        until: row.until,
        source: row.source,
        state: row.from > day ? "future" : describe.current(row, all) ? "current" : "past",
        ...(mine ? { own: { index, settled: isSettled(mine, today) } } : {}),
      };
    })
    .toSorted((a, b) => a.what.localeCompare(b.what, "fr") || a.from.localeCompare(b.from));
};

/** Settings without one row of a list. */
export const withoutRow = <S extends Record<string, readonly unknown[]>>(
  settings: S,
  list: keyof S,
  index: number,
): S => ({ ...settings, [list]: settings[list]?.filter((_, place) => place !== index) });
