import { categoryById } from "../categories/categories.ts";
import type { Case } from "./case.ts";
import { categoryListed, isEssService, type Listed, prefixListed } from "./ess-services.ts";

/** Whether what is bought is on the list of social and other specific services, and which of its codes are. */
export type EssObject = {
  /** Null where neither a category nor a CPV code tells. */
  listed: Listed | null;
  /** CPV codes on the list, wholly or in part, and codes off it. */
  on: readonly string[];
  off: readonly string[];
};

/**
 * Judges the object by its own CPV codes or, without any, by those of its category. Works and supplies are no
 * services, whatever their codes.
 */
export const essObjectOf = ({ need, nature, rules }: Case): EssObject => {
  const { essServices, categories } = rules;
  if (nature !== undefined && nature !== "SERVICES") return { listed: "none", on: [], off: [] };
  if (need.cpv.length > 0) {
    const on = need.cpv.filter((code) => isEssService(essServices, code, need.date));
    const off = need.cpv.filter((code) => !on.includes(code));
    return { listed: off.length === 0 ? "all" : on.length === 0 ? "none" : "some", on, off };
  }
  const category = need.category ? categoryById(categories, need.category) : undefined;
  if (!category) return { listed: null, on: [], off: [] };
  const verdicts = category.cpv.map((prefix) => ({
    code: prefix.padEnd(8, "0"),
    listed: prefixListed(essServices, prefix, need.date),
  }));
  return {
    listed: categoryListed(essServices, category, need.date),
    on: verdicts.flatMap(({ code, listed }) =>
      listed === "none" ? [] : [listed === "some" ? `${code} (en partie)` : code],
    ),
    off: verdicts.flatMap(({ code, listed }) => (listed === "none" ? [code] : [])),
  };
};
