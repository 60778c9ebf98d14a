import type { LegalStatus } from "../buyers/legal-statuses.ts";
import type { Nature } from "../intents/schema.ts";
import { sources } from "./sources.ts";

/**
 * A limit in euros, tax excluded, in force from a first day and, if known, until a last day (both included).
 */
export type Threshold = {
  /** `smallLot`: the amount below which a lot of a larger contract may escape the formal procedure. */
  rule: "direct" | "formal" | "smallLot";
  natures: readonly Nature[];
  /** The legal statuses that it applies to; if absent, all buyers subject to the code. */
  legalStatuses?: readonly LegalStatus[] | undefined;
  amount: number;
  from: string;
  until?: string | undefined;
  article: string;
  source: string;
};

const GOODS_AND_SERVICES = ["SUPPLIES", "SERVICES"] as const;

const formal = (
  amount: number,
  natures: readonly Nature[],
  legalStatuses?: readonly LegalStatus[],
): Threshold => ({
  rule: "formal",
  natures,
  legalStatuses,
  amount,
  from: "2026-01-01",
  until: "2027-12-31",
  article: "R2123-1",
  source: sources.europeanThresholds2026,
});

const smallLot = (amount: number, natures: readonly Nature[]): Threshold => ({
  rule: "smallLot",
  natures,
  amount,
  from: "2019-04-01",
  article: "R2123-1, 2°",
  source: sources.code,
});

/**
 * The lots that are small may together hold at most this share of the value of all lots (R2123-1, 2°, b, to
 * which R2122-8 refers).
 */
export const smallLotsShare = 0.2;

/**
 * Below a `direct` amount a contract needs neither publicity nor competition; at or above a `formal` one the
 * European procedures apply. On days without a row the amount is unknown, and is reported so rather than
 * guessed.
 */
export const shippedThresholds: readonly Threshold[] = [
  {
    rule: "direct",
    natures: GOODS_AND_SERVICES,
    amount: 40_000,
    from: "2020-01-01",
    until: "2026-03-31",
    article: "R2122-8",
    source: sources.decree2019,
  },
  {
    rule: "direct",
    natures: GOODS_AND_SERVICES,
    amount: 60_000,
    from: "2026-04-01",
    article: "R2122-8",
    source: sources.decree2025,
  },
  {
    rule: "direct",
    natures: ["WORKS"],
    amount: 100_000,
    from: "2026-01-01",
    article: "R2122-8",
    source: sources.decree2025,
  },
  formal(140_000, GOODS_AND_SERVICES, ["STATE"]),
  formal(216_000, GOODS_AND_SERVICES, ["AUTHORITY"]),
  formal(432_000, GOODS_AND_SERVICES, ["ENTITY"]),
  formal(5_404_000, ["WORKS"]),
  smallLot(80_000, GOODS_AND_SERVICES),
  smallLot(1_000_000, ["WORKS"]),
];

/** Whether a dated row is in force on a day. Days compare as text. */
export const inForce = (row: { from: string; until?: string | undefined }, day: string): boolean =>
  row.from <= day && (row.until === undefined || day <= row.until);

/**
 * The row that applies on a day: of those in force, the one that began last; of two that began together, the
 * later one in the list.
 */
export const latestInForce = <Row extends { from: string; until?: string | undefined }>(
  rows: readonly Row[],
  day: string,
): Row | undefined =>
  rows.reduce<Row | undefined>(
    (latest, row) => (inForce(row, day) && (latest === undefined || latest.from <= row.from) ? row : latest),
    undefined,
  );

/**
 * The threshold in force on a day, or undefined if it is unknown (or the buyer is not subject to the code).
 */
export const thresholdOn = (
  thresholds: readonly Threshold[],
  rule: Threshold["rule"],
  day: string,
  nature: Nature,
  legalStatus: LegalStatus,
): Threshold | undefined =>
  legalStatus === "PRIVATE"
    ? undefined
    : latestInForce(
        thresholds.filter(
          (row) =>
            row.rule === rule &&
            row.natures.includes(nature) &&
            (row.legalStatuses?.includes(legalStatus) ?? true),
        ),
        day,
      );
