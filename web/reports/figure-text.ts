import { type Figure, isShare } from "../../shared/clause/report/sections.ts";
import { number, percent } from "../platform/format.ts";

const signed = new Intl.NumberFormat("fr-FR", {
  style: "percent",
  signDisplay: "exceptZero",
  maximumFractionDigits: 0,
});

/** « + 12 % »; a dash where nothing is known of before. */
export const changeText = (change: number | null): string => (change === null ? "–" : signed.format(change));

/** A figure as it is read: a dash where nobody knows it, or where too few people are counted to be told. */
export const figureText = (figure: Figure, value: number | null | undefined): string => {
  if (value === null || value === undefined) return "–";
  if (figure === "change") return changeText(value);
  return isShare(figure) ? percent(value) : number(value);
};
