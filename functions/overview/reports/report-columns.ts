import { outcomeAnswerLabels, outcomeAnswers } from "../../../shared/followups/outcome-answers.ts";
import type { Groups, RencontreSummary, Report } from "../../../shared/overview/report.ts";
import type { FileColumn } from "../../platform/http/file-columns.ts";

/** One figure or one group of contracts, under its heading. */
type Line = {
  heading: string;
  label: string;
  contracts?: number;
  amount?: number;
  hours?: number;
  beneficiaries?: number;
  count?: number;
};

export const reportColumns: readonly FileColumn<Line>[] = [
  { key: "rubrique", header: "Rubrique", of: ({ heading }) => heading },
  { key: "libelle", header: "Libellé", of: ({ label }) => label },
  { key: "marches", header: "Marchés", as: "number", of: ({ contracts }) => contracts },
  { key: "montant_ht", header: "Montant HT", as: "euros", of: ({ amount }) => amount },
  { key: "heures", header: "Heures d’insertion", as: "number", of: ({ hours }) => hours },
  { key: "beneficiaires", header: "Bénéficiaires", as: "number", of: ({ beneficiaries }) => beneficiaries },
  { key: "nombre", header: "Nombre", as: "number", of: ({ count }) => count },
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

/** The report, one line for each figure. */
export const reportLines = (report: Report): Line[] => [
  ...groupLines("Total", [{ key: "", label: String(report.year), ...report.total }]),
  ...groupLines("Par acheteur", report.byBuyer),
  ...groupLines("Par secteur", report.bySector),
  ...groupLines("Par article", report.byModality),
  ...groupLines("Par département", report.byDepartement),
  ...report.editions.flatMap(rencontreLines),
];
