import { outcomeAnswerLabels, outcomeAnswers } from "../../shared/lives.ts";
import type { Edition, Groups, Report } from "../../shared/reports.ts";
import type { FileColumn } from "../http/file-columns.ts";

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

const editionLines = (edition: Edition): Line[] => {
  const heading = `${edition.title} (${edition.date})`;
  const line = (label: string, count: number): Line => ({ heading, label, count });
  return [
    line("Acheteurs inscrits", edition.buyers),
    line("Fournisseurs inscrits", edition.suppliers),
    line("Rendez-vous", edition.meetings),
    line("Rendez-vous tenus", edition.held),
    line("Absences", edition.noShow),
    ...outcomeAnswers.map((answer) => line(outcomeAnswerLabels[answer], edition.outcomes[answer] ?? 0)),
    line("Sans réponse", edition.unanswered),
  ];
};

/** The report, one line for each figure. */
export const reportLines = (report: Report): Line[] => [
  ...groupLines("Total", [{ key: "", label: String(report.year), ...report.total }]),
  ...groupLines("Par acheteur", report.byBuyer),
  ...groupLines("Par secteur", report.bySector),
  ...groupLines("Par article", report.byModality),
  ...groupLines("Par département", report.byDepartement),
  ...report.editions.flatMap(editionLines),
];
