import type { programmeLabels } from "../../shared/clause/report/labels.ts";
import { type Territory, territories } from "../../shared/clause/report-keys.ts";
import {
  conditions,
  groups,
  type LinesSearch,
  type ReportSearch,
  type Search,
  wordsOf,
} from "./report-address.ts";

type Programme = keyof typeof programmeLabels;
type Query<Names extends Record<string, string>> = { [Name in Names[keyof Names]]?: string | undefined };
type Closed = { territory?: Territory | undefined; programme?: Programme | undefined };
export type ReportQuery = Omit<Query<typeof conditions>, keyof Closed> & Closed;
type YesNo = "yes" | "no";
type ClosedGroups = {
  reserved?: YesNo | undefined;
  state?: YesNo | undefined;
  worked?: "yes" | undefined;
  entered?: "yes" | undefined;
};
export type LinesQuery = ReportQuery & Omit<Query<typeof groups>, keyof ClosedGroups> & ClosedGroups;

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
  const { reserved, state, worked, entered, ...others } = named(groups, search);
  const [kept, ofTheState] = [oneOf(yesNo, reserved), oneOf(yesNo, state)];
  return {
    ...reportQueryOf(search),
    ...others,
    ...(kept ? { reserved: kept } : {}),
    ...(ofTheState ? { state: ofTheState } : {}),
    ...(worked === "yes" ? { worked } : {}),
    ...(entered === "yes" ? { entered } : {}),
  };
};
