import { type Category, shippedCategories } from "../categories/categories.ts";
import { type EssServices, shippedEssServices } from "./ess-services.ts";
import { type EitiRule, shippedEiti } from "./kinds.ts";
import { shippedThresholds, type Threshold } from "./thresholds.ts";

/**
 * The rules that staff may change: dated rows of law, and the list of purchase categories. Plain data, so
 * that it can be sent to another thread or to a browser; functions that apply rules take them as an argument.
 */
export type Rules = {
  thresholds: readonly Threshold[];
  essServices: readonly EssServices[];
  eiti: readonly EitiRule[];
  categories: readonly Category[];
};

/** The rules as shipped, before any change by staff. */
export const shippedRules: Rules = {
  thresholds: shippedThresholds,
  essServices: shippedEssServices,
  eiti: shippedEiti,
  categories: shippedCategories,
};
