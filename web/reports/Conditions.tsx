import { useQuery } from "@tanstack/react-query";
import { programmeLabels } from "../../shared/clause/report/labels.ts";
import { reportTables } from "../../shared/clause/report/tables.ts";
import { monthText } from "../../shared/time/dates.ts";
import { linesBehind } from "./lines-behind.ts";
import { periodText } from "./period-text.ts";
import { reportQuery } from "./queries.ts";
import type { LinesSearch } from "./report-address.ts";
import { useReportNames } from "./useReportNames.ts";

/** What the lines shown have in common, in the report’s own words. */
export const Conditions = ({ annee, search }: { annee: string; search: LinesSearch }) => {
  const report = useQuery(reportQuery(annee)).data?.clause;
  const names = useReportNames(search.departement ? [search.departement] : []);
  const { du, au, mois, debut, territoire, acheteur, operation, programme } = search;
  const period = periodText(Number(annee), { ...(du ? { du } : {}), ...(au ? { au } : {}) });
  const told = [mois ? monthText(mois) : period];
  if (debut) told.push("contrats commencés dans la période");
  if (report) {
    const tables = reportTables(report, names);
    const rows = tables.flatMap((table) =>
      table.rows.map((row) => ({ table, row, behind: linesBehind(table, row.key) })),
    );
    for (const [word, value] of Object.entries(search)) {
      if (["mois", "debut", "du", "au", "lignes", "avec"].includes(word)) continue;
      const asked = word === "territoire" ? "lieu" : word === "operation" ? "projet" : word;
      const found = rows.find(
        ({ behind }) => behind && Object.entries(behind).some(([key, own]) => key === asked && own === value),
      );
      if (found) told.push(word === "reserve" && value === "no" ? "hors marchés réservés" : found.row.label);
    }
    if (acheteur) told.push(report.byBuyer.find(({ key }) => key === acheteur)?.label ?? acheteur);
  }
  if (programme === "STATE" || programme === "NPNRU") told.push(programmeLabels[programme]);
  const known = new Set(told);
  return territoire || operation || known.size > 0 ? (
    <p className="-mt-4 mb-6 max-w-measure text-lead text-ink-soft">{[...known].join(" · ")}</p>
  ) : null;
};
