import { shippedCategories } from "../../shared/categories/categories.ts";
import { type Rules, shippedRules } from "../../shared/law/rules.ts";
import { type CategorySettings, categoriesWith } from "../../shared/settings/category-settings.ts";
import type { LawSettings } from "../../shared/settings/law-settings.ts";
import type { Deps } from "../platform/deps.ts";
import { currentSettings } from "./read-settings.ts";
import { categoriesConcern, lawConcern, type Stored } from "./settings-documents.ts";

/** The shipped rows and those of staff, which win where both begin the same day. */
const rulesOf = (law: LawSettings, categories: CategorySettings): Rules => ({
  thresholds: [...shippedRules.thresholds, ...law.thresholds],
  essServices: [...shippedRules.essServices, ...law.essServices],
  eiti: [...shippedRules.eiti, ...law.eiti],
  categories: categoriesWith(shippedCategories, categories),
});

const made = new WeakMap<Stored<LawSettings>, { of: Stored<CategorySettings>; rules: Rules }>();

/** The rules in force; the same object as long as staff change nothing. */
export const currentRules = async (deps: Pick<Deps, "table" | "now">): Promise<Rules> => {
  const [law, categories] = await Promise.all([
    currentSettings(deps, lawConcern),
    currentSettings(deps, categoriesConcern),
  ]);
  const known = made.get(law);
  if (known?.of === categories) return known.rules;
  const rules = rulesOf(law.value, categories.value);
  made.set(law, { of: categories, rules });
  return rules;
};
