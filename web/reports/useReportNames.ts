import { useQuery } from "@tanstack/react-query";
import type { ReportNames } from "../../shared/clause/report/labels.ts";
import { categoriesQuery, usePlaceNames } from "../reference/queries.ts";

/** Names of categories and départements, as far as they are loaded; their codes until then. */
export const useReportNames = (departements: readonly string[]): ReportNames => {
  const { data } = useQuery(categoriesQuery);
  const names = usePlaceNames(departements.map((code) => ({ type: "departement" as const, code })));
  const byCode = new Map(departements.map((code, i) => [code, names[i] ?? code]));
  return {
    category: (id) => data?.find((category) => category.id === id)?.label ?? id,
    // The list writes « Haute-Garonne (31) »; the report adds the number itself.
    departement: (code) => (byCode.get(code) ?? code).replace(/\s*\(.*\)$/, ""),
  };
};
