import type { Category } from "../../../shared/categories/categories.ts";
import { categoryLabel } from "../../../shared/categories/categories.ts";
import {
  buyerNatureLabels,
  companyActivityNames,
  companySizeLabels,
  employmentTypeLabels,
  modalityName,
} from "../../../shared/clause/report/labels.ts";
import type {
  CompanyLine,
  ContractLine,
  EmploymentLine,
} from "../../../shared/clause/report/lines-schema.ts";
import { monthText } from "../../../shared/time/dates.ts";
import type { FileColumn } from "../../platform/http/file-columns.ts";

type OfContract = Pick<
  ContractLine,
  "number" | "lot" | "title" | "buyer" | "operation" | "modalities" | "category"
>;

const contractColumns = (categories: readonly Category[]): FileColumn<OfContract>[] => [
  { key: "marche", header: "Marché", of: ({ number }) => number },
  { key: "lot", header: "Lot", of: ({ lot }) => lot },
  { key: "intitule", header: "Intitulé", of: ({ title }) => title },
  { key: "acheteur", header: "Acheteur", of: ({ buyer }) => buyer },
  { key: "operation", header: "Opération", of: ({ operation }) => operation },
  { key: "article", header: "Article", of: ({ modalities }) => modalities.map(modalityName).join(" ; ") },
  {
    key: "famille",
    header: "Famille d’achats",
    of: ({ category }) => category && categoryLabel(categories, category),
  },
];

/** People by code, never by name. A column for each month that was asked for. */
export const employmentLineColumns = (
  categories: readonly Category[],
  months: readonly string[],
): FileColumn<EmploymentLine>[] => [
  { key: "contrat", header: "Contrat de travail", of: ({ employment }) => employment },
  { key: "beneficiaire", header: "Bénéficiaire", of: ({ participant }) => participant },
  ...contractColumns(categories),
  { key: "entreprise", header: "Entreprise", of: ({ company }) => company },
  { key: "employeur", header: "Employeur", of: ({ employer }) => employer },
  { key: "type", header: "Type", of: ({ type }) => employmentTypeLabels[type] },
  { key: "debut", header: "Début", as: "day", of: ({ start }) => start },
  { key: "fin", header: "Fin", as: "day", of: ({ end }) => end },
  { key: "heures", header: "Heures", as: "hours", of: ({ hours }) => hours },
  ...months.map(
    (month): FileColumn<EmploymentLine> => ({
      ...{ key: month, header: monthText(month), as: "hours" },
      of: (line) => line.months.find((one) => one.month === month)?.hours,
    }),
  ),
];

export const contractLineColumns = (categories: readonly Category[]): FileColumn<ContractLine>[] => [
  ...contractColumns(categories),
  { key: "nature", header: "Acheteur public ou privé", of: ({ nature }) => buyerNatureLabels[nature] },
  { key: "debut", header: "Début", as: "day", of: ({ start }) => start },
  { key: "fin", header: "Fin", as: "day", of: ({ end }) => end },
  { key: "heures_prevues", header: "Heures prévues", as: "hours", of: ({ plannedHours }) => plannedHours },
  { key: "heures", header: "Heures", as: "hours", of: ({ hours }) => hours },
  { key: "contrats", header: "Contrats de travail", as: "number", of: ({ employments }) => employments },
  { key: "beneficiaires", header: "Bénéficiaires", as: "number", of: ({ participants }) => participants },
];

export const companyLineColumns: readonly FileColumn<CompanyLine>[] = [
  { key: "entreprise", header: "Entreprise", of: ({ name }) => name },
  { key: "siret", header: "SIRET", of: ({ siret }) => siret },
  { key: "effectif", header: "Effectif", of: ({ size }) => companySizeLabels[size] },
  { key: "activite", header: "Activité", of: ({ activity }) => companyActivityNames[activity] },
  { key: "marches", header: "Marchés", as: "number", of: ({ contracts }) => contracts },
  { key: "heures", header: "Heures", as: "hours", of: ({ hours }) => hours },
  { key: "beneficiaires", header: "Bénéficiaires", as: "number", of: ({ participants }) => participants },
];
