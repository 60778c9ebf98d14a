import { type Category, categoryLabel, sectorOf } from "../../../shared/categories/categories.ts";
import type { Contract } from "../../../shared/contracts/schema.ts";
import { type OutcomeAnswer, outcomeAnswers } from "../../../shared/followups/outcome-answers.ts";
import type { Outcome } from "../../../shared/followups/outcomes.ts";
import type { FollowUp } from "../../../shared/followups/schema.ts";
import { modalityLabel } from "../../../shared/law/modalities.ts";
import type { Meeting } from "../../../shared/meetings/schema.ts";
import type { Groups, RencontreSummary, Report, Totals } from "../../../shared/overview/report.ts";
import type { Registration, Rencontre } from "../../../shared/rencontres/schema.ts";

/** The key under which unknown values are counted. */
const unknown = "";

const totalsOf = (contracts: readonly Contract[]): Totals => ({
  contracts: contracts.length,
  amount: contracts.reduce((sum, { amount = 0 }) => sum + amount, 0),
  hours: contracts.reduce((sum, { hours = 0 }) => sum + hours, 0),
  beneficiaries: contracts.reduce((sum, { beneficiaries = 0 }) => sum + beneficiaries, 0),
});

/** Contracts grouped by a key, the group with the largest amount first. */
const groupsOf = (
  contracts: readonly Contract[],
  keyOf: (contract: Contract) => string | undefined,
  labelOf: (key: string, contract: Contract) => string,
): Groups =>
  [...Map.groupBy(contracts, (contract) => keyOf(contract) ?? unknown)]
    .map(([key, group]) => ({
      key,
      label: key === unknown || !group[0] ? "Non renseigné" : labelOf(key, group[0]),
      ...totalsOf(group),
    }))
    .sort((a, b) => b.amount - a.amount || a.label.localeCompare(b.label, "fr"));

/** The twelve months of a year, including those without any contract. */
const monthsOf = (contracts: readonly Contract[], year: number): Report["byMonth"] =>
  Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, "0")}`;
    return { month, ...totalsOf(contracts.filter(({ awardedOn }) => awardedOn.startsWith(month))) };
  });

/** The most advanced outcome of a meeting that either side reported. */
const furthest = (outcomes: readonly Outcome[]): OutcomeAnswer | undefined =>
  outcomeAnswers.findLast((answer) => outcomes.some((outcome) => outcome.answer === answer));

/** The stored items of one rencontre that the report counts. */
export type RencontreSource = {
  rencontre: Rencontre;
  registrations: readonly Registration[];
  meetings: readonly Meeting[];
  outcomes: readonly Outcome[];
  followUps: readonly FollowUp[];
};

const countsOf = (answers: readonly (OutcomeAnswer | undefined)[]): Record<OutcomeAnswer, number> => {
  const counts: Record<OutcomeAnswer, number> = {
    noFollowUp: 0,
    contactKept: 0,
    visitOrQuote: 0,
    consultationPlanned: 0,
    consultationLaunched: 0,
    contractAwarded: 0,
  };
  for (const answer of answers) if (answer) counts[answer] += 1;
  return counts;
};

const meanOf = (marks: readonly number[]): number | undefined =>
  marks.length === 0
    ? undefined
    : Math.round((100 * marks.reduce((sum, mark) => sum + mark, 0)) / marks.length) / 100;

/** The figures of one rencontre. */
const rencontreSummaryOf = (source: RencontreSource): RencontreSummary => {
  const { id, title, date, status } = source.rencontre;
  const meetings = source.meetings.filter((meeting) => meeting.status !== "cancelled");
  const said = Map.groupBy(source.outcomes, ({ meetingId }) => meetingId);
  const answers = meetings.map((meeting) => furthest(said.get(meeting.id) ?? []));
  const satisfaction = meanOf(source.followUps.flatMap((followUp) => followUp.satisfaction ?? []));
  return {
    id,
    title,
    date,
    status,
    buyers: source.registrations.filter(({ side }) => side === "buyer").length,
    suppliers: source.registrations.filter(({ side }) => side === "supplier").length,
    intents: new Set(source.registrations.flatMap(({ intentIds }) => intentIds)).size,
    meetings: meetings.length,
    held: meetings.filter((meeting) => meeting.status === "held").length,
    noShow: meetings.filter((meeting) => meeting.status === "noShow").length,
    outcomes: countsOf(answers),
    unanswered: answers.filter((given) => given === undefined).length,
    ...(satisfaction === undefined ? {} : { satisfaction }),
  };
};

/** The report of a year but its clause, from the contracts awarded and the rencontres dated in it. */
export const buildReport = (
  year: number,
  contracts: readonly Contract[],
  rencontres: readonly RencontreSource[],
  names: { departement: (code: string) => string; categories: readonly Category[] },
): Omit<Report, "clause"> => {
  const confirmed = contracts.filter(({ status }) => status === "confirmed");
  return {
    year,
    total: totalsOf(confirmed),
    drafts: contracts.length - confirmed.length,
    byMonth: monthsOf(confirmed, year),
    byBuyer: groupsOf(
      confirmed,
      ({ buyerId, buyerName }) => buyerId ?? buyerName,
      (_, { buyerName }) => buyerName,
    ),
    bySector: groupsOf(
      confirmed,
      ({ category }) => category && sectorOf(category),
      (key) => categoryLabel(names.categories, key),
    ),
    byModality: groupsOf(
      confirmed,
      ({ modality }) => modality,
      (key, { modality }) => (modality ? modalityLabel(modality) : key),
    ),
    byDepartement: groupsOf(confirmed, ({ departement }) => departement, names.departement),
    editions: rencontres.map(rencontreSummaryOf),
  };
};
