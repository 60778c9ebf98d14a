import { dayText } from "../dates.ts";
import { euros } from "../law/euros.ts";
import type { Match } from "./assess.ts";
import { activityRemarks } from "./components/activity.ts";
import { capacityRemarks } from "./components/capacity.ts";
import { historyRemarks } from "./components/history.ts";
import { legalRemarks } from "./components/legal.ts";
import { maturityRemarks } from "./components/maturity.ts";
import { nearnessRemarks } from "./components/nearness.ts";
import { type Reader, writtenOnce } from "./remarks.ts";

/** French sentences: what speaks for a match; what speaks against it or is not known. */
export type Told = { reasons: string[]; cautions: string[] };

const day = writtenOnce(dayText);
const amount = writtenOnce(euros);

/** Says a match to one of its sides: the same facts for both, each in the words that concern it. */
export const tellMatch = (
  { share, km, facts }: Pick<Match, "share" | "km" | "facts">,
  reader: Reader,
): Told => {
  const { launchDate } = facts;
  const remarks = [
    activityRemarks(facts.activity, facts.labels, facts.words, reader),
    nearnessRemarks({ share, km }, facts.places, reader),
    capacityRemarks(facts.volume, amount, reader),
    legalRemarks(facts.standing, launchDate, facts.doubts, day, reader),
    maturityRemarks(facts.date, launchDate, day),
    historyRemarks(facts.history, reader),
  ];
  return {
    reasons: remarks.flatMap((each) => each.for),
    cautions: remarks.flatMap(({ against }) => against),
  };
};
