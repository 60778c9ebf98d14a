import { type EffortRates, shippedRates } from "../../shared/effort/rates.ts";
import { costText, percentText } from "../../shared/effort/words.ts";
import { latestInForce } from "../../shared/law/thresholds.ts";
import { type EffortList, type EffortSettings, effortScope } from "../../shared/settings/effort-settings.ts";
import { type DatedLine, type Days, datedLines } from "./dated-lines.ts";

type Row = EffortRates[EffortList][number];

export const everyTrade = "Tous les métiers";

/** The rows of one list, shipped and added, as they stand on a day. */
export const effortLines = (list: EffortList, settings: EffortSettings, days: Days): DatedLine[] =>
  datedLines<Row>(
    shippedRates[list],
    settings[list],
    {
      what: ({ trade }) => trade ?? everyTrade,
      value: (row) => ("share" in row ? percentText(row.share) : costText(row)),
      current: (row, all) => {
        const same = all.filter((other) => effortScope(other) === effortScope(row));
        return latestInForce(same, days.day) === row;
      },
    },
    days,
  );
