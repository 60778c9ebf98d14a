import { shippedRules } from "../../shared/law/rules.ts";
import { inForce, latestInForce } from "../../shared/law/thresholds.ts";
import { type LawList, type LawSettings, scopeOf } from "../../shared/settings/law-settings.ts";
import { dayText } from "../../shared/time/dates.ts";
import { thresholdRuleLabels, thresholdScope } from "../law/threshold-words.ts";
import { amount } from "../platform/format.ts";
import { type DatedLine, type Days, datedLines } from "./dated-lines.ts";

/** The rows of one list, shipped and added, as they stand on a day. */
export const lawLines = (list: LawList, settings: LawSettings, days: Days): DatedLine[] => {
  const { day } = days;
  if (list === "thresholds")
    return datedLines(
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
    return datedLines(
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
  return datedLines(
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
