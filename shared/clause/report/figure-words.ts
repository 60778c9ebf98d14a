import { type Figure, isShare } from "./sections.ts";

/** What stands for a figure that is not known, or too small to be told. */
const unknownFigure = "—";

type Known = number | null | undefined;

const isKnown = (value: Known): value is number => value !== null && value !== undefined;

/** `1 234`, with two decimals at most; « — » where it is not known. */
export const figure = (value: Known): string =>
  isKnown(value) ? value.toLocaleString("fr-FR", { maximumFractionDigits: 2 }) : unknownFigure;

/** Halves are rounded away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** A share from 0 to 1: « 25,4 % », as aligned columns need it. */
export const percent = (share: Known): string =>
  isKnown(share)
    ? `${(rounded(1000 * share) / 10).toLocaleString("fr-FR", { minimumFractionDigits: 1 })} %`
    : unknownFigure;

/** A share from 0 to 1: « 25 % », as sentences say it. */
export const wholePercent = (share: Known): string =>
  isKnown(share) ? `${rounded(100 * share).toLocaleString("fr-FR")} %` : unknownFigure;

/** What became of a figure, 0 being no change: « +3 % », « −23 % ». */
export const evolution = (change: Known): string => {
  if (!isKnown(change)) return unknownFigure;
  const whole = rounded(100 * change);
  const sign = whole > 0 ? "+" : whole < 0 ? "−" : "";
  return `${sign}${Math.abs(whole).toLocaleString("fr-FR")} %`;
};

/** A sum in which one figure is not known is not known either. */
export const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** A figure of a table as its column writes it. */
export const figureText = (of: Figure, value: Known): string =>
  of === "change" ? evolution(value) : isShare(of) ? percent(value) : figure(value);
