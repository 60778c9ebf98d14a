import { categoryById } from "../categories/categories.ts";
import type { Case } from "./case.ts";
import { essObjectOf } from "./ess-object.ts";

/**
 * CPV codes, by their first digits, of which some are social and other specific services in annex XIV of directive
 * 2014/24/EU. That list is wider than the one whose contracts may be reserved (`ess-services.ts`). The notice annexed
 * to the code, which transposes it, could not be read: groups are wide, and only say that the object may be on it. Each
 * answer that comes of them names both texts (`sources.specificServices`).
 */
const mayBeListed = [
  ...["551", "552", "553", "554", "555"],
  ...["641", "5011651", "7155"],
  ...["751", "752", "753"],
  ...["791", "79430", "79611", "79622", "79624", "79625", "797", "7995", "79995"],
  ...["80", "85", "92"],
  ...["981", "982", "985", "989"],
];

/** The digits that a CPV code shares with all codes below it. */
const significant = (code: string): string => code.slice(0, 8).replace(/0+$/, "").padEnd(2, "0");

const mayBe = (code: string): boolean => {
  const digits = significant(code);
  return mayBeListed.some((group) => digits.startsWith(group) || group.startsWith(digits));
};

/** Whether a need is one of social and other specific services, and which of its codes (or its family’s) say so. */
export type SpecificServices = {
  /** `untold`: neither a family nor a CPV code tells. */
  answer: "yes" | "maybe" | "no" | "untold";
  codes: readonly string[];
};

/**
 * Judges whether the object is one of social and other specific services, which have their own European threshold
 * and follow the adapted procedure whatever their value (R2123-1, 3°).
 */
export const specificServicesOf = (theCase: Case): SpecificServices => {
  const { need, nature, rules } = theCase;
  if (nature !== undefined && nature !== "SERVICES") return { answer: "no", codes: [] };
  const { listed, on } = essObjectOf(theCase);
  if (listed === "all") return { answer: "yes", codes: on };
  if (listed === "some") return { answer: "maybe", codes: on };
  const prefixes = need.category ? categoryById(rules.categories, need.category)?.cpv : undefined;
  const own = need.cpv.length > 0 ? need.cpv : (prefixes ?? []).map((prefix) => prefix.padEnd(8, "0"));
  const codes = own.filter(mayBe);
  if (codes.length > 0) return { answer: "maybe", codes };
  return { answer: listed === null ? "untold" : "no", codes: [] };
};
