import { categoryErrors } from "../../shared/categories.ts";
import { AppError } from "../../shared/errors.ts";
import type { Deps } from "../deps.ts";
import { currentRules } from "./current-rules.ts";

/** Throws `request.invalid`, naming each family or sector of purchase that the list does not hold. */
export const requireKnownCategories = async (
  deps: Pick<Deps, "table" | "now">,
  asked: readonly { path: string; id: string | undefined }[],
): Promise<void> => {
  const { categories } = await currentRules(deps);
  const fields = categoryErrors(categories, asked);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
};
