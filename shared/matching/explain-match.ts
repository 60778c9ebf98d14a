import { euros } from "../law/euros.ts";
import { dayText } from "../time/dates.ts";
import type { Match } from "./assess.ts";
import { activityRemarks } from "./components/activity.ts";
import { capacityRemarks } from "./components/capacity.ts";
import { historyRemarks } from "./components/history.ts";
import { legalRemarks } from "./components/legal.ts";
import { maturityRemarks } from "./components/maturity.ts";
import { nearnessRemarks } from "./components/nearness.ts";
import { type Reader, writtenOnce } from "./world/remarks.ts";

/** French sentences: reasons for a match, and reasons against it or unknown facts. */
export type MatchExplanation = { reasons: string[]; cautions: string[] };

const day = writtenOnce(dayText);
const amount = writtenOnce(euros);

/** Explains a match to one of its sides: the same facts for both, worded for each. */
export const explainMatch = (
  { share, km, facts }: Pick<Match, "share" | "km" | "facts">,
  reader: Reader,
): MatchExplanation => {
  const { launchDate } = facts;
  const remarks = [
    activityRemarks(facts.activity, facts.labels, facts.words, reader),
    nearnessRemarks({ share, km }, facts.places, reader),
    capacityRemarks(facts.volume, amount, reader),
    legalRemarks(facts.eligibility, launchDate, facts.doubts, day, reader),
    maturityRemarks(facts.date, launchDate, day),
    historyRemarks(facts.history, reader),
  ];
  return {
    reasons: remarks.flatMap((each) => each.for),
    cautions: remarks.flatMap(({ against }) => against),
  };
};
