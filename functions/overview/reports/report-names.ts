import { categoryLabel } from "../../../shared/categories/categories.ts";
import { notTold, type ReportNames } from "../../../shared/clause/report/labels.ts";
import type { Deps } from "../../platform/deps.ts";
import { currentRules } from "../../settings/current-rules.ts";

/** The names of sectors and départements in a report: those of the list of purchases in force, and of the gazetteer. */
export const reportNames = async (deps: Pick<Deps, "table" | "gazetteer" | "now">): Promise<ReportNames> => {
  const { categories } = await currentRules(deps);
  const gazetteer = deps.gazetteer();
  return {
    category: (id) => categoryLabel(categories, id),
    departement: (code) => gazetteer.area({ type: "departement", code })?.name ?? notTold,
  };
};
