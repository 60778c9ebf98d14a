import { type Category, categoryLabel, sectorOf } from "../../categories.ts";
import type { Failure } from "../exclusion.ts";

/** How an activity answers a category: the very family, the whole sector it is in, or a family of the sector asked for. */
export type CategoryFit = "exact" | "sector" | "family";

/**
 * An activity covers an intent's category when it is that category or its parent sector. An intent that names a sector
 * only is covered by the activities of its families too, since the buyer has not said which it wants.
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
