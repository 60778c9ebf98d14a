import type { Figure } from "../../../shared/clause/report/sections.ts";
import type { ReportTable } from "../../../shared/clause/report/tables.ts";
import { outcomeAnswerLabels, outcomeAnswers } from "../../../shared/followups/outcome-answers.ts";
import type { Groups, RencontreSummary, Report } from "../../../shared/overview/report.ts";
import type { FileColumn } from "../../platform/http/file-columns.ts";

/** One figure or one group of contracts, under its heading. */
type Line = {
  heading: string;
  label: string;
} & Partial<
  Record<
    | "contracts"
    | "amount"
    | "hours"
    | "beneficiaries"
    | "count"
    | "before"
    | "change"
    | "share"
    | "employments"
    | "newcomers"
    | "firstEntries"
    | "started"
    | "companies"
    | "buyers"
    | "target",
    number | undefined
  >
>;

export const reportColumns: readonly FileColumn<Line>[] = [
  { key: "rubrique", header: "Rubrique", of: ({ heading }) => heading },
  { key: "libelle", header: "Libellé", of: ({ label }) => label },
  { key: "marches", header: "Marchés", as: "number", of: ({ contracts }) => contracts },
  { key: "montant_ht", header: "Montant HT", as: "euros", of: ({ amount }) => amount },
  { key: "heures", header: "Heures d’insertion", as: "hours", of: ({ hours }) => hours },
  { key: "beneficiaires", header: "Bénéficiaires", as: "number", of: ({ beneficiaries }) => beneficiaries },
  { key: "nombre", header: "Nombre", as: "hours", of: ({ count }) => count },
  { key: "un_an_avant", header: "Un an avant", as: "hours", of: ({ before }) => before },
  { key: "evolution", header: "Évolution", as: "percent", of: ({ change }) => change },
  { key: "part", header: "Part", as: "percent", of: ({ share }) => share },
  { key: "contrats", header: "Contrats de travail", as: "number", of: ({ employments }) => employments },
  { key: "nouveaux", header: "Nouveaux", as: "number", of: ({ newcomers }) => newcomers },
  { key: "premieres_entrees", header: "Premières entrées", as: "number", of: (line) => line.firstEntries },
  { key: "commences", header: "Contrats commencés", as: "number", of: ({ started }) => started },
  { key: "entreprises", header: "Entreprises", as: "number", of: ({ companies }) => companies },
  { key: "acheteurs", header: "Acheteurs", as: "number", of: ({ buyers }) => buyers },
  { key: "objectif", header: "Objectif d’heures", as: "hours", of: ({ target }) => target },
];

const groupLines = (heading: string, groups: Groups): Line[] =>
  groups.map(({ label, contracts, amount, hours, beneficiaries }) => ({
    ...{ heading, label, contracts, amount, hours, beneficiaries },
  }));

const rencontreLines = (rencontre: RencontreSummary): Line[] => {
  const heading = `${rencontre.title} (${rencontre.date})`;
  const line = (label: string, count: number): Line => ({ heading, label, count });
  return [
    line("Acheteurs inscrits", rencontre.buyers),
    line("Fournisseurs inscrits", rencontre.suppliers),
    line("Rendez-vous", rencontre.meetings),
    line("Rendez-vous tenus", rencontre.held),
    line("Absences", rencontre.noShow),
    ...outcomeAnswers.map((answer) => line(outcomeAnswerLabels[answer], rencontre.outcomes[answer] ?? 0)),
    line("Sans réponse", rencontre.unanswered),
  ];
};

/** A figure of the clause, with what it counts in its own column. */
const clauseLines = (tables: readonly ReportTable[]): Line[] =>
  tables.flatMap(({ title, rows }) =>
    rows.map(({ label, figures }): Line => {
      const told = (figure: Figure) => figures[figure] ?? undefined;
      return {
        heading: `Clause, ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
        label,
        ...{ contracts: told("contracts"), hours: told("hours") },
        beneficiaries: told("participants") ?? told("people"),
        count: told("count"),
        before: told("previousHours") ?? told("before"),
        share: told("share") ?? told("peopleShare") ?? told("rate"),
        change: told("change"),
        employments: told("employments"),
        ...{ newcomers: told("newParticipants"), firstEntries: told("firstEntries") },
        started: told("startedEmployments"),
        ...{ companies: told("companies"), buyers: told("buyers"), target: told("target") },
      };
    }),
  );

const noteLines = (notes: Report["clause"]["inconsistent"]): Line[] =>
  notes.map(({ published, data, why }) => ({
    ...{ heading: "Clause, ce qui ne s’additionne pas", label: `${published}. ${why}`, count: data },
  }));

/** The report, one line for each figure: with the tables of its clause, or without. */
export const reportLines = (report: Report, tables: readonly ReportTable[]): Line[] => [
  ...groupLines("Total", [{ key: "", label: String(report.year), ...report.total }]),
  ...groupLines("Par acheteur", report.byBuyer),
  ...groupLines("Par secteur", report.bySector),
  ...groupLines("Par article", report.byModality),
  ...groupLines("Par département", report.byDepartement),
  ...report.editions.flatMap(rencontreLines),
  ...(tables.length === 0 ? [] : [...clauseLines(tables), ...noteLines(report.clause.inconsistent)]),
];
