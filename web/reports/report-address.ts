import { words } from "../platform/address.ts";

/** The conditions of the report in its address, in French, with their names in the API. */
export const conditions = {
  territoire: "territory",
  acheteur: "buyer",
  operation: "operation",
  programme: "programme",
  entreprise: "company",
  du: "from",
  au: "to",
} as const;

/** What the lines behind a figure have in common, in the same way. */
export const groups = {
  mois: "month",
  debut: "started",
  heures: "worked",
  entree: "entered",
  situation: "situation",
  nature: "nature",
  groupe: "group",
  article: "modality",
  reserve: "reserved",
  secteur: "sector",
  famille: "family",
  travaux: "work",
  lieu: "place",
  departement: "departement",
  projet: "project",
  etat: "state",
  contrat: "employmentType",
  effectif: "size",
  activite: "activity",
  genre: "gender",
  age: "age",
  niveau: "level",
  statut: "status",
  residence: "residence",
  quartier: "priorityQuarter",
  prescripteur: "prescriber",
} as const;

export type Word<Names> = Extract<keyof Names, string>;
export type Search<Names> = { [Name in Word<Names>]?: string };

export type ReportSearch = Search<typeof conditions> & { avec?: string };
export type GroupWord = Word<typeof groups>;
export type LinesSearch = Search<typeof conditions> & Search<typeof groups> & { lignes?: string };

export const wordsOf = <Names extends object>(names: Names) => Object.keys(names) as Word<Names>[];

export const readReportSearch = words(...wordsOf(conditions), "avec");
export const readLinesSearch = words(...wordsOf(conditions), ...wordsOf(groups), "lignes");

/** The conditions alone, which the lines behind a figure keep. */
export const conditionsOf = (search: ReportSearch): Search<typeof conditions> =>
  Object.fromEntries(wordsOf(conditions).flatMap((word) => (search[word] ? [[word, search[word]]] : [])));

/** What the lines behind a figure have in common, apart from the conditions. */
export const groupsOf = (search: LinesSearch): Search<typeof groups> =>
  Object.fromEntries(wordsOf(groups).flatMap((word) => (search[word] ? [[word, search[word]]] : [])));

/** Whether a part of the contracts is asked for, whatever the months. */
export const isPart = ({ territoire, acheteur, operation, programme, entreprise }: ReportSearch): boolean =>
  [territoire, acheteur, operation, programme, entreprise].some((word) => word !== undefined && word !== "");
