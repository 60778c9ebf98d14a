import { type Category, shippedCategories } from "./categories.ts";
import { type EssServices, shippedEssServices } from "./law/ess-services.ts";
import { type EitiRule, shippedEiti } from "./law/kinds.ts";
import { shippedThresholds, type Threshold } from "./law/thresholds.ts";

/**
 * What staff may set and everything is judged by: dated rows of law, and the list of purchases. Plain data, so that it
 * goes to another thread or to a browser; whoever judges takes it as an argument.
 */
export type Rules = {
  thresholds: readonly Threshold[];
  essServices: readonly EssServices[];
  eiti: readonly EitiRule[];
  categories: readonly Category[];
};

/** The rules as shipped, where staff have set nothing. */
export const shippedRules: Rules = {
  thresholds: shippedThresholds,
  essServices: shippedEssServices,
  eiti: shippedEiti,
  categories: shippedCategories,
};
