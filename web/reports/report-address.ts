import type { programmeLabels } from "../../shared/clause/report/labels.ts";
import { type Territory, territories } from "../../shared/clause/report-keys.ts";
import { words } from "../platform/address.ts";

/** The conditions of the report in its address, in French, with their names in the API. */
const conditions = {
  territoire: "territory",
  acheteur: "buyer",
  operation: "operation",
  programme: "programme",
  entreprise: "company",
  du: "from",
  au: "to",
} as const;

/** What the lines behind a figure have in common, in the same way. */
const groups = {
  mois: "month",
  debut: "started",
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

type Word<Names> = Extract<keyof Names, string>;
type Search<Names> = { [Name in Word<Names>]?: string };
type Query<Names extends Record<string, string>> = { [Name in Names[keyof Names]]?: string | undefined };

export type ReportSearch = Search<typeof conditions> & { avec?: string };
type Closed = { territory?: Territory | undefined; programme?: Programme | undefined };
export type ReportQuery = Omit<Query<typeof conditions>, keyof Closed> & Closed;
export type GroupWord = Word<typeof groups>;
export type LinesSearch = Search<typeof conditions> & Search<typeof groups> & { lignes?: string };
type YesNo = "yes" | "no";
type ClosedGroups = { reserved?: YesNo | undefined; state?: YesNo | undefined };
export type LinesQuery = ReportQuery & Omit<Query<typeof groups>, keyof ClosedGroups> & ClosedGroups;

const wordsOf = <Names extends object>(names: Names) => Object.keys(names) as Word<Names>[];

export const readReportSearch = words(...wordsOf(conditions), "avec");
export const readLinesSearch = words(...wordsOf(conditions), ...wordsOf(groups), "lignes");

/** The conditions alone, which the lines behind a figure keep. */
export const conditionsOf = (search: ReportSearch): Search<typeof conditions> =>
  Object.fromEntries(wordsOf(conditions).flatMap((word) => (search[word] ? [[word, search[word]]] : [])));

type Programme = keyof typeof programmeLabels;
const programmes: readonly Programme[] = ["NPNRU", "STATE"];
const yesNo: readonly YesNo[] = ["yes", "no"];

/** A word of a closed list; one that is not in it asks for nothing. */
const oneOf = <Word extends string>(list: readonly Word[], word: string | undefined): Word | undefined =>
  list.find((one) => one === word);

/** What is given, by its name in the API. */
const named = <Names extends Record<string, string>>(names: Names, search: Search<Names>): Query<Names> =>
  Object.fromEntries(
    wordsOf(names).flatMap((word) => (search[word] ? [[names[word], search[word]]] : [])),
  ) as Query<Names>;

/** As the API is asked. */
export const reportQueryOf = (search: ReportSearch): ReportQuery => {
  const { territory, programme, ...others } = named(conditions, search);
  const [place, plan] = [oneOf(territories, territory), oneOf(programmes, programme)];
  return { ...others, ...(place ? { territory: place } : {}), ...(plan ? { programme: plan } : {}) };
};

export const linesQueryOf = (search: LinesSearch): LinesQuery => {
  const { reserved, state, ...others } = named(groups, search);
  const [kept, ofTheState] = [oneOf(yesNo, reserved), oneOf(yesNo, state)];
  return {
    ...reportQueryOf(search),
    ...others,
    ...(kept ? { reserved: kept } : {}),
    ...(ofTheState ? { state: ofTheState } : {}),
  };
};

/** Whether a part of the contracts is asked for, whatever the months. */
export const isPart = ({ territoire, acheteur, operation, programme, entreprise }: ReportSearch): boolean =>
  [territoire, acheteur, operation, programme, entreprise].some((word) => word !== undefined && word !== "");
