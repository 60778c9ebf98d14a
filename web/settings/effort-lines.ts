import { type EffortRates, shippedRates } from "../../shared/effort/rates.ts";
import { costText, percentText } from "../../shared/effort/words.ts";
import { latestInForce } from "../../shared/law/thresholds.ts";
import { type EffortList, type EffortSettings, effortScope } from "../../shared/settings/effort-settings.ts";
import { isSettled } from "../../shared/settings/law-settings.ts";

/** A row as the settings show it. */
export type EffortLine = {
  key: string;
  what: string;
  value: string;
  from: string;
  until?: string | undefined;
  source: string;
  state: "current" | "future" | "past";
  /** Where a row of staff stands in their list, and whether it is there for good. */
  own?: { index: number; settled: boolean };
};

type Row = EffortRates[EffortList][number];

export const everyTrade = "Tous les métiers";

const figureOf = (row: Row): string => ("share" in row ? percentText(row.share) : costText(row));

const stateOn = (row: Row, all: readonly Row[], day: string): EffortLine["state"] => {
  if (row.from > day) return "future";
  const same = all.filter((other) => effortScope(other) === effortScope(row));
  return latestInForce(same, day) === row ? "current" : "past";
};

/** The rows of one list, shipped and added, as they stand on a day. */
export const effortLines = (
  list: EffortList,
  settings: EffortSettings,
  { day, today }: { day: string; today: string },
): EffortLine[] => {
  const added: readonly (Row & { addedOn: string })[] = settings[list];
  const all: readonly Row[] = [...shippedRates[list], ...added];
  const line = (row: Row, key: string): EffortLine => ({
    ...{ key, what: row.trade ?? everyTrade, value: figureOf(row) },
    ...{ from: row.from, until: row.until, source: row.source, state: stateOn(row, all, day) },
  });
  return [
    ...shippedRates[list].map((row, index) => line(row, `shipped-${index}`)),
    ...added.map((row, index) => ({
      ...line(row, `own-${index}`),
      own: { index, settled: isSettled(row, today) },
    })),
  ].toSorted((a, b) => a.what.localeCompare(b.what, "fr") || a.from.localeCompare(b.from));
};
