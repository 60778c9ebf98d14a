import { latestInForce } from "../law/thresholds.ts";

/** The part of a trade’s price that pays for work, from a first day and, if known, until a last one. */
export type LabourShare = {
  /** The trade, as one chooses it: it names the row, and a later row of the same trade takes its place. */
  trade: string;
  /** From 0 to 1. */
  share: number;
  from: string;
  until?: string | undefined;
  source: string;
};

/** What an hour of work costs an employer, charges included, in euros: as a range, since it varies. */
export type HourlyCost = {
  /** The trade that it is for; absent, all those that have none of their own. */
  trade?: string | undefined;
  low: number;
  high: number;
  from: string;
  until?: string | undefined;
  source: string;
};

/** The dated rows by which hours are counted; staff add theirs to the shipped ones. */
export type EffortRates = { labourShares: readonly LabourShare[]; hourlyCosts: readonly HourlyCost[] };

const guide =
  "Maison de l’emploi et de la formation du Sud 77, « La clause d’insertion », page sans date d’avant le code de 2019, à vérifier et à mettre à jour : http://www.mefsud77.fr/?page_id=28";

/** Where several guides say how much effort is usual. */
export const usualEffort = {
  low: 0.05,
  high: 0.2,
  source:
    "Maison de l’emploi Alès Cévennes, « La clause sociale », page sans date, à vérifier : https://mde-alescevennes.agartaworld.com/?p=1223",
} as const;

const labourShare = (trade: string, share: number): LabourShare => ({
  ...{ trade, share },
  from: "2015-01-01",
  source: guide,
});

/**
 * The rows as shipped: few, because no other figure was found whose source can be read. They begin early, so that any row
 * of staff takes their place.
 */
export const shippedRates: EffortRates = {
  labourShares: [
    labourShare("Bâtiment, en moyenne", 0.5),
    labourShare("Maçonnerie", 0.5),
    labourShare("Peinture intérieure", 0.7),
    labourShare("Charpente métallique", 0.2),
  ],
  hourlyCosts: [{ low: 25, high: 30, from: "2015-01-01", source: guide }],
};

/** A trade as it is compared: « peinture  intérieure » is « Peinture intérieure ». */
export const tradeKey = (trade: string): string => trade.trim().replace(/\s+/g, " ").toLocaleLowerCase("fr");

/** The row of a trade that applies on a day. */
export const labourShareOn = (rates: EffortRates, trade: string, day: string): LabourShare | undefined =>
  latestInForce(
    rates.labourShares.filter((row) => tradeKey(row.trade) === tradeKey(trade)),
    day,
  );

/** The rows that apply on a day, one a trade, in the order of the alphabet. */
export const labourSharesOn = (rates: EffortRates, day: string): LabourShare[] =>
  [...new Set(rates.labourShares.map(({ trade }) => tradeKey(trade)))]
    .flatMap((trade) => labourShareOn(rates, trade, day) ?? [])
    .toSorted((a, b) => a.trade.localeCompare(b.trade, "fr"));

/** What an hour costs on a day: for the trade if a row says so, else for all. */
export const hourlyCostOn = (
  { hourlyCosts }: EffortRates,
  trade: string | undefined,
  day: string,
): HourlyCost | undefined => {
  const inForceOf = (key: string | undefined) =>
    latestInForce(
      hourlyCosts.filter((row) => (row.trade === undefined ? undefined : tradeKey(row.trade)) === key),
      day,
    );
  return (trade === undefined ? undefined : inForceOf(tradeKey(trade))) ?? inForceOf(undefined);
};
