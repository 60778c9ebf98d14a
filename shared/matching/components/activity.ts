import { type Category, categoriesForCpv, categoryById } from "../../categories/categories.ts";
import type { CategoryFit } from "../rules/covers-category.ts";
import type { Reader, Remarks } from "../world/remarks.ts";
import { NEUTRAL } from "../world/weights.ts";

/** The known fit of an activity to a need. */
export type ActivityFit = {
  fit: CategoryFit;
  /**
   * Share of the need's words that occur in the supplier's texts, 0 to 1; undefined if the supplier wrote
   * none.
   */
  words?: number;
  /** How precisely the CPV codes lead to the category, 0 to 1; undefined without codes. */
  cpv?: number;
};

const CATEGORY: Record<CategoryFit, number> = { exact: 1, sector: 0.6, family: 0.6 };
const SHARE = { category: 0.6, words: 0.25, cpv: 0.15 };

/** Category, then words, then CPV; unknown parts are neutral. */
export const activityScore = ({ fit, words = NEUTRAL, cpv = NEUTRAL }: ActivityFit): number =>
  SHARE.category * CATEGORY[fit] + SHARE.words * words + SHARE.cpv * cpv;

const longestPrefix = (categories: readonly Category[], code: string, category: string): number =>
  Math.max(
    0,
    ...(categoryById(categories, category)?.cpv ?? [])
      .filter((prefix) => code.startsWith(prefix))
      .map(({ length }) => length),
  );

/**
 * Mean over the need's CPV codes of how precisely the category matches them: the length of its longest prefix
 * of the code, relative to the longest of any category. Undefined if no code falls under any category.
 */
export const cpvFit = (
  categories: readonly Category[],
  codes: readonly string[],
  category: string,
): number | undefined => {
  const fits = codes.flatMap((code) => {
    const [precise] = categoriesForCpv(categories, code);
    return precise
      ? longestPrefix(categories, code, category) / longestPrefix(categories, code, precise.id)
      : [];
  });
  return fits.length === 0 ? undefined : fits.reduce((total, fit) => total + fit, 0) / fits.length;
};

/**
 * Sentences about the activity. `shared`: words of the need that occur in the supplier's texts, as the buyer
 * wrote them.
 */
export const activityRemarks = (
  { fit, words, cpv }: ActivityFit,
  labels: { own: string; sector: string },
  shared: readonly string[],
  reader: Reader,
): Remarks => {
  const remarks: Remarks = { for: [], against: [] };
  const you = reader === "supplier";
  const does = you ? "Vous exercez" : "Exerce";
  const page = you ? "Votre présentation" : "Sa présentation";
  if (fit === "exact") remarks.for.push(`${does} l’activité demandée : ${labels.own}.`);
  else if (fit === "family") remarks.for.push(`${does} une activité du secteur demandé : ${labels.own}.`);
  else
    remarks.against.push(
      `${you ? "Vous déclarez" : "Déclare"} tout le secteur « ${labels.sector} », sans préciser cette famille.`,
    );
  if (words === undefined)
    remarks.against.push(you ? "Vous n’avez pas décrit votre activité." : "N’a pas décrit son activité.");
  else if (shared.length > 0) remarks.for.push(`${page} reprend les mots du besoin : ${shared.join(", ")}.`);
  else remarks.against.push(`${page} ne reprend aucun mot du besoin.`);
  if (cpv === 1) remarks.for.push("Les codes CPV mènent à cette activité.");
  else if (cpv === 0) remarks.against.push("Les codes CPV mènent à une autre activité.");
  return remarks;
};
