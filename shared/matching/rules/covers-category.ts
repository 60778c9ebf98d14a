import { type Category, categoryLabel, sectorOf } from "../../categories/categories.ts";
import type { Failure } from "../world/exclusion.ts";

/**
 * How an activity fits a category: the same category, the whole sector that contains it, or a category of the
 * requested sector.
 */
export type CategoryFit = "exact" | "sector" | "family";

/**
 * An activity covers an intent's category if it is that category or its sector. An intent that names only a
 * sector is also covered by activities in its categories, since the buyer has not said which one they need.
 */
export const categoryFit = (activity: string, intent: string): CategoryFit | undefined => {
  if (activity === intent) return "exact";
  if (activity === sectorOf(intent)) return "sector";
  return sectorOf(activity) === intent ? "family" : undefined;
};

export const categoryFailure = (categories: readonly Category[], category: string): Failure => {
  const sector = sectorOf(category);
  const parent =
    sector === category ? "" : `, ni le secteur « ${categoryLabel(categories, sector)} » en entier`;
  return {
    code: "categoryMismatch",
    reason: `Aucune activité du fournisseur ne couvre « ${categoryLabel(categories, category)} »${parent}.`,
  };
};
