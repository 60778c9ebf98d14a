import { shippedCategories } from "../../shared/categories.ts";
import { AppError } from "../../shared/errors.ts";
import { type CategorySettings, categorySettingsErrors } from "../../shared/settings/category-settings.ts";
import type { Actor } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { categoriesConcern } from "./settings-documents.ts";
import { storeSettings } from "./store-settings.ts";

/**
 * Staff add a family, rename one, change its CPV prefixes or retire it. A family of their own may be retired, never
 * taken away: pages and intents name it. Errors: those of `storeSettings`, request.invalid, settings.familyGone.
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
