import type { ReportTable } from "../../shared/clause/report/tables.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";
import { count, number, percent } from "../platform/format.ts";
import { longMonth } from "./month-names.ts";

type Months = readonly { month: string; hours: number }[];

const total = (months: Months): number => months.reduce((sum, { hours }) => sum + hours, 0);

/** What the months show first: the one with the most hours, and what they are compared with. */
export const monthsHeadline = (
  period: string,
  months: Months,
  before: { period: string; months: Months } | undefined,
): string => {
  const [most] = months.toSorted((a, b) => b.hours - a.hours);
  if (!most || most.hours === 0) return `Aucune heure en ${period}`;
  const peak = `${count(Math.round(most.hours), "heure")} en ${longMonth(most.month)}, le mois le plus fort`;
  if (!before || total(before.months) === 0) return `${peak} de ${period}`;
  const change = Math.round(total(months) - total(before.months));
  const words = change >= 0 ? "de plus" : "de moins";
  return `${peak} ; en tout, ${count(Math.abs(change), "heure")} ${words} qu’en ${before.period}`;
};

/** The largest of a table’s hours: « “Nettoyage” fait 25 % des heures ». */
export const largestShare = (table: ReportTable | undefined): string | undefined => {
  const first = table?.rows.find(({ figures }) => (figures.share ?? 0) > 0);
  return first && `« ${first.label} » fait ${percent(first.figures.share ?? 0)} des heures`;
};

export const buyersHeadline = ({ buyers }: ClauseReport): string => {
  const who = `${count(buyers.withHours, "acheteur")} avec des heures`;
  return buyers.topTenShare === null || buyers.withHours <= 10
    ? who
    : `${who} ; les dix premiers en font ${percent(buyers.topTenShare)}`;
};

export const companiesHeadline = ({ companies }: ClauseReport): string =>
  `${count(companies.followed, "entreprise accompagnée", "entreprises accompagnées")}, ${number(companies.withHours)} avec des heures`;

export const peopleHeadline = ({ participants, newParticipants }: ClauseReport): string =>
  `${participants === null ? "Moins de cinq personnes" : count(participants, "personne")} au travail${
    newParticipants === null ? "" : `, dont ${count(newParticipants, "nouvelle", "nouvelles")}`
  }`;

export const afterOneYearHeadline = ({ afterOneYear }: ClauseReport): string => {
  const { known, unknown, employedShare } = afterOneYear;
  if (employedShare === null || known === null) return "La situation un an après n’est pas connue";
  const beside =
    unknown === null || unknown === 0
      ? ""
      : ` ; ${count(unknown, "situation inconnue", "situations inconnues")} n’y ${unknown < 2 ? "compte" : "comptent"} pas`;
  return `${percent(employedShare)} en emploi un an après, sur ${count(known, "situation connue", "situations connues")}${beside}`;
};

export const operationsHeadline = ({ operations }: ClauseReport): string => {
  const reached = operations.filter(({ target, hours }) => target !== undefined && hours >= target).length;
  const many = count(operations.length, "opération");
  return reached === 0
    ? many
    : `${many}, ${number(reached)} ${reached < 2 ? "atteint" : "atteignent"} cette année ${reached < 2 ? "son" : "leur"} objectif`;
};

export const stateHeadline = ({ state }: ClauseReport): string =>
  `${count(Math.round(state.hours), "heure")} dans les marchés de l’État, soit ${number(state.fte)} équivalents temps plein`;
