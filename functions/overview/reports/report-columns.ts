import { outcomeAnswerLabels, outcomeAnswers } from "../../../shared/followups/outcome-answers.ts";
import { modalityLabel } from "../../../shared/law/modalities.ts";
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

const clauseLines = ({ clause }: Report): Line[] => {
  const line = (label: string, figures: Omit<Line, "heading" | "label">): Line => ({
    heading: "Clause",
    label,
    ...figures,
  });
  const { hours, contracts, participants } = clause;
  return [
    line("Heures travaillées", { contracts, hours, beneficiaries: participants }),
    line("Équivalents temps plein", { count: clause.fte }),
    line("Contrats de travail", { count: clause.employments }),
    line("Nouveaux bénéficiaires", { count: clause.newParticipants }),
    line("Entreprises accompagnées", { count: clause.companies.followed }),
    ...clause.byMonth.map((month) => ({
      heading: "Clause, par mois",
      label: month.month,
      hours: month.hours,
      beneficiaries: month.participants,
    })),
    ...clause.byBuyer.map((buyer) => ({
      heading: "Clause, par acheteur",
      label: buyer.label,
      contracts: buyer.contracts,
      hours: buyer.hours,
      beneficiaries: buyer.participants,
    })),
    ...clause.byModality.map((modality) => ({
      heading: "Clause, par article",
      label: modality.key === "AUTRE" ? "Autre" : modalityLabel(modality.key),
      contracts: modality.contracts,
      hours: modality.hours,
      beneficiaries: modality.participants,
    })),
    ...clause.inconsistent.map(({ published, why }) => ({
      heading: "Clause, ce qui ne s’additionne pas",
      label: `${published}. ${why}`,
    })),
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
  ...clauseLines(report),
];
