import { natureLabel } from "../../intents/natures.ts";
import { modalityLabel } from "../../law/modalities.ts";
import {
  companyActivityLabels,
  employmentTypeLabels,
  entryStatusLabels,
  genderLabels,
  levelLabels,
  prescriberLabels,
  situationLabels,
} from "../codes.ts";
import { type CompanySize, type Territory, unknown } from "../report-keys.ts";
import type { ClauseReport } from "../report-schema.ts";

/*
 * What readers of the report call its keys, on the screen as in the files and the documents. No zod here: pages load it.
 */

type Unknown = typeof unknown;

/** Names that staff set or that a reference list holds. */
export type ReportNames = {
  /** Of a sector or a family of the list of purchases. */
  readonly category: (id: string) => string;
  readonly departement: (code: string) => string;
};

const notTold = "Non renseigné";

export const territoryLabels: Readonly<Record<Territory | Unknown, string>> = {
  metropole: "Toulouse Métropole",
  departement: "Reste de la Haute-Garonne",
  region: "Reste de l’Occitanie",
  elsewhere: "Hors d’Occitanie",
  unknown: notTold,
};

export const companySizeLabels: Readonly<Record<CompanySize | Unknown, string>> = {
  "1-9": "1 à 9 salariés",
  "10-49": "10 à 49 salariés",
  "50-199": "50 à 199 salariés",
  "200-999": "200 à 999 salariés",
  "1000+": "1 000 salariés et plus",
  unknown: notTold,
};

export const buyerNatureLabels = { public: "Acheteurs publics", private: "Acheteurs privés" } as const;

export const programmeLabels = {
  NPNRU: "NPNRU",
  STATE: "Programme régional de l’État",
} as const;

type People = ClauseReport["participantsBy"];

export const ageLabels: Readonly<Record<keyof People["age"], string>> = {
  under26: "Moins de 26 ans",
  "26-49": "De 26 à 49 ans",
  "50plus": "50 ans et plus",
};

export const residenceLabels: Readonly<Record<keyof People["residence"], string>> = {
  metropoleQpv: "Toulouse Métropole, en quartier prioritaire",
  metropoleOther: "Toulouse Métropole, ailleurs",
  outside: "Hors de Toulouse Métropole",
  unknown: notTold,
};

export const priorityQuarterLabels = {
  yes: "En quartier prioritaire",
  no: "Hors des quartiers prioritaires",
} as const;

export const womenLabels: Readonly<Record<keyof People["women"], string>> = {
  under26: "Femmes de moins de 26 ans",
  upToCapBep: "Femmes de niveau CAP, BEP ou moins",
  priorityQuarter: "Femmes d’un quartier prioritaire",
};

/** Labels of closed lists, with that of what nobody stated. */
const labelsWithUnknown = <Code extends string>(
  labels: Readonly<Record<Code, string>>,
): Readonly<Record<Code | Unknown, string>> => ({ ...labels, unknown: notTold });

export const companyActivityNames = labelsWithUnknown(companyActivityLabels);

/** By what the hours of a contract are counted. */
export const modalityName = (key: ClauseReport["byModality"][number]["key"]): string =>
  key === "AUTRE" ? "Autre clause" : modalityLabel(key);

const natureKeys = ["WORKS", "SUPPLIES", "SERVICES"] as const;

/** Works, supplies or services. */
export const natureName = (key: string): string => {
  const nature = natureKeys.find((one) => one === key);
  return nature === undefined ? notTold : natureLabel(nature);
};

/** A sector or a family, by the names given. */
export const categoryName = (names: ReportNames, key: string): string =>
  key === unknown ? notTold : names.category(key);

/** « Haute-Garonne (31) ». */
export const departementName = (names: ReportNames, key: string): string =>
  key === unknown ? notTold : `${names.departement(key)} (${key})`;

export {
  employmentTypeLabels,
  entryStatusLabels,
  genderLabels,
  levelLabels,
  notTold,
  prescriberLabels,
  situationLabels,
};
