import { shippedCategories } from "../../shared/categories/categories.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type CategorySettings, categorySettingsErrors } from "../../shared/settings/category-settings.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { categoriesConcern } from "./settings-documents.ts";
import { storeSettings, storeSettingsErrors } from "./store-settings.ts";

export const changeCategoriesErrors = errorsOf(storeSettingsErrors, "request.invalid", "settings.familyGone");

/**
 * Adds a purchase category, renames one, changes its CPV prefixes or retires it. Categories added by staff
 * can be retired but never deleted, because profiles and intents refer to them.
 */
export const changeCategories = (
  deps: Deps,
  actor: Actor,
  { version, value }: { version: number; value: CategorySettings },
) =>
  storeSettings(deps, actor, categoriesConcern, {
    version,
    make: (before) => {
      const errors = categorySettingsErrors(shippedCategories, value);
      if (errors.length > 0) throw new AppError("request.invalid", {}, errors);
      const kept = new Set([...shippedCategories, ...value.families].map(({ id }) => id));
      if (before.families.some(({ id }) => !kept.has(id))) throw new AppError("settings.familyGone");
      return value;
    },
  });
