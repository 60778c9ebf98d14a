import { useQuery } from "@tanstack/react-query";
import { programmeLabels } from "../../shared/clause/report/labels.ts";
import { type ReportTable, reportTables } from "../../shared/clause/report/tables.ts";
import { monthText } from "../../shared/time/dates.ts";
import { linesBehind } from "./lines-behind.ts";
import { periodLabel } from "./period-text.ts";
import { reportQuery } from "./queries.ts";
import { groupsOf, type LinesSearch } from "./report-address.ts";
import { useReportNames } from "./useReportNames.ts";

/** The row of the report that a word of the address leads to. */
const rowBehind = (tables: readonly ReportTable[], word: string, value: string): string | undefined => {
  for (const table of tables)
    for (const { key, label } of table.rows)
      if (Object.entries(linesBehind(table, key) ?? {}).some(([own, of]) => own === word && of === value))
        return table.section === "afterOneYear" ? `un an après : ${label}` : label;
  return undefined;
};

/** What is told of lines otherwise than by a row of the report. */
const ownWords = ({ debut, entree, heures, etat, reserve, programme }: LinesSearch): string[] => [
  ...(debut ? [`contrats commencés ${debut === "yes" ? "dans la période" : `en ${monthText(debut)}`}`] : []),
  ...(entree ? ["premières entrées dans le dispositif"] : []),
  ...(heures ? ["avec des heures"] : []),
  ...(etat === "yes" ? [programmeLabels.STATE] : []),
  ...(reserve === "no" ? ["hors marchés réservés"] : []),
  ...(programme === "STATE" || programme === "NPNRU" ? [programmeLabels[programme]] : []),
];

/** What the lines shown have in common, in the report’s own words. */
export const Conditions = ({ annee, search }: { annee: string; search: LinesSearch }) => {
  const report = useQuery(reportQuery(annee)).data?.clause;
  const names = useReportNames(search.departement ? [search.departement] : []);
  const {
    mois,
    debut: _,
    entree: _entree,
    heures: _heures,
    etat: _etat,
    reserve,
    ...others
  } = groupsOf(search);
  const { territoire, operation, acheteur } = search;
  const asked = {
    ...others,
    ...(reserve === "yes" ? { reserve } : {}),
    ...(territoire ? { lieu: territoire } : {}),
    ...(operation ? { projet: operation } : {}),
    ...(acheteur ? { groupe: acheteur } : {}),
  };
  const tables = report ? reportTables(report, names) : [];
  const told = [
    mois ? monthText(mois) : periodLabel(Number(annee), search),
    ...ownWords(search),
    ...Object.entries(asked).flatMap(([word, value]) => rowBehind(tables, word, value) ?? []),
  ];
  return <p className="-mt-4 mb-6 max-w-measure text-lead text-ink-soft">{[...new Set(told)].join(" · ")}</p>;
};
