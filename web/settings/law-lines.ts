import { shippedRules } from "../../shared/law/rules.ts";
import { inForce, latestInForce } from "../../shared/law/thresholds.ts";
import { isSettled, type LawList, type LawSettings, scopeOf } from "../../shared/settings/law-settings.ts";
import { dayText } from "../../shared/time/dates.ts";
import { thresholdRuleLabels, thresholdScope } from "../law/threshold-words.ts";
import { amount } from "../platform/format.ts";

/** A dated row as the table shows it on a day. */
export type LawLine = {
  key: string;
  what: string;
  value: string;
  from: string;
  until?: string | undefined;
  source: string;
  state: "current" | "future" | "past";
  /** Place among the rows of staff; absent for a shipped one. */
  own?: { index: number; settled: boolean };
};

type Dated = { from: string; until?: string | undefined; source: string };

const linesOf = <R extends Dated>(
  shipped: readonly R[],
  own: readonly (R & { addedOn: string })[],
  describe: {
    what: (row: R) => string;
    value: (row: R) => string;
    current: (row: R, all: readonly R[]) => boolean;
  },
  days: { day: string; today: string },
): LawLine[] => {
  const all: readonly R[] = [...shipped, ...own];
  return all
    .map((row, place): LawLine => {
      const index = place - shipped.length;
      const mine = own[index];
      return {
        key: JSON.stringify(row),
        what: describe.what(row),
        value: describe.value(row),
        from: row.from,
        until: row.until,
        source: row.source,
        state: row.from > days.day ? "future" : describe.current(row, all) ? "current" : "past",
        ...(mine ? { own: { index, settled: isSettled(mine, days.today) } } : {}),
      };
    })
    .toSorted((a, b) => a.what.localeCompare(b.what, "fr") || a.from.localeCompare(b.from));
};

/** The rows of one list, shipped and added, as they stand on a day. */
export const lawLines = (
  list: LawList,
  settings: LawSettings,
  days: { day: string; today: string },
): LawLine[] => {
  const { day } = days;
  if (list === "thresholds")
    return linesOf(
      shippedRules.thresholds,
      settings.thresholds,
      {
        what: (row) => `${thresholdRuleLabels[row.rule]} : ${thresholdScope(row)}`,
        value: (row) => `${amount(row.amount)} HT`,
        current: (row, all) => {
          const scope = scopeOf.thresholds(row);
          return (
            latestInForce(
              all.filter((other) => scopeOf.thresholds(other) === scope),
              day,
            ) === row
          );
        },
      },
      days,
    );
  if (list === "eiti")
    return linesOf(
      shippedRules.eiti,
      settings.eiti,
      {
        what: () => "Expérimentation des EITI",
        value: ({ open, announcedEnd }) =>
          open ? `en cours${announcedEnd ? `, fin annoncée le ${dayText(announcedEnd)}` : ""}` : "terminée",
        current: (row, all) => latestInForce(all, day) === row,
      },
      days,
    );
  return linesOf(
    shippedRules.essServices,
    settings.essServices,
    {
      what: ({ label }) => label.charAt(0).toUpperCase() + label.slice(1),
      value: ({ first, last, listed }) => `${first} à ${last}${listed ? "" : ", hors de la liste"}`,
      current: (row) => inForce(row, day),
    },
    days,
  );
};
