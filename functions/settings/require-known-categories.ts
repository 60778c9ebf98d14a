import { categoryErrors } from "../../shared/categories/categories.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Deps } from "../platform/deps.ts";
import { currentRules } from "./current-rules.ts";

export const requireKnownCategoriesErrors = errorsOf("request.invalid");

/** Refuses purchase categories and sectors that are not in the list, naming each. */
export const requireKnownCategories = async (
  deps: Pick<Deps, "table" | "now">,
  asked: readonly { path: string; id: string | undefined }[],
): Promise<void> => {
  const { categories } = await currentRules(deps);
  const fields = categoryErrors(categories, asked);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
};
