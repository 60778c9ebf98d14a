import { figure, wholePercent } from "../clause/report/figure-words.ts";
import { modalityName } from "../clause/report/labels.ts";
import { periodBefore, periodText } from "../clause/report/period-words.ts";
import type { ReportSection } from "../clause/report/sections.ts";
import { changeFrom, type ReportTable } from "../clause/report/tables.ts";
import { unknown } from "../clause/report-keys.ts";
import type { ClauseReport } from "../clause/report-schema.ts";
import { count, pluralize } from "../text/count.ts";
import { monthText } from "../time/dates.ts";
import type { Report } from "./report.ts";

/** What the sentences of a report are made of. */
export type Told = {
  readonly year: number;
  /** Counts of people are null where they are too small for whoever reads. */
  readonly clause: ClauseReport;
  /** Hours of each year, oldest first, null where nobody knows them; empty where they are not told. */
  readonly years: readonly { readonly year: number; readonly hours: number | null }[];
  /** The rencontres of the year and the contracts awarded in it; absent from a report on a part of the contracts. */
  readonly rencontres?: Pick<Report, "editions" | "total"> | undefined;
};

const hoursOf = (hours: number): string => count(hours, "heure d’insertion", "heures d’insertion");
const fullTime = (fte: number): string => count(fte, "équivalent temps plein", "équivalents temps plein");
const employed = (employments: number): string =>
  count(employments, "contrat de travail", "contrats de travail");

/** « C’est 23 % de moins qu’en 2019 (682 604 heures). » */
const comparison = (source: Pick<Told, "clause">): string[] => {
  const { hours, previousHours } = source.clause;
  const change = changeFrom(hours, previousHours);
  if (change === null || previousHours === null) return [];
  const then = periodBefore(source);
  const before = `${then.startsWith("en ") ? "qu’" : "que "}${then} (${count(previousHours, "heure")})`;
  const by = wholePercent(Math.abs(change));
  if (by === wholePercent(0)) return [`C’est autant ${before}.`];
  return [`C’est ${by} de ${change > 0 ? "plus" : "moins"} ${before}.`];
};

/** The first named group of a table and its part: « Nettoyage : 25 % des heures dont le secteur est connu. » */
const firstOf = (tables: readonly ReportTable[], key: string, what: string): string | undefined => {
  const rows = tables.find((table) => table.key === key)?.rows ?? [];
  const [first] = rows.filter((row) => row.key !== unknown && (row.figures.hours ?? 0) > 0);
  return first && `${first.label} : ${wholePercent(first.figures.share)} des heures dont ${what} est connu.`;
};

/** The finding of a section, then what belongs to it, a sentence each. */
type Sentences = readonly [string, ...string[]];
type Lead = (source: Told, tables: readonly ReportTable[]) => Sentences;

/** What to remember of each section, from its figures. No zod here: pages load it. */
export const leads = {
  figures: (source: Pick<Told, "clause">): Sentences => {
    const { hours, participants, fte } = source.clause;
    const period = periodText(source);
    if (hours === 0) return [`Aucune heure d’insertion n’est connue ${period}.`, ...comparison(source)];
    const worked = pluralize(hours, "a été travaillée", "ont été travaillées");
    const by = participants === null ? "" : ` par ${count(participants, "personne")}`;
    return [
      `${period.charAt(0).toUpperCase()}${period.slice(1)}, ${hoursOf(hours)} ${worked}${by}, soit ${fullTime(fte)}.`,
      ...comparison(source),
    ];
  },
  years: ({ years }: Pick<Told, "years">): Sentences => {
    const [first] = years;
    const total = years.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
    return [first ? `${hoursOf(total)} depuis ${first.year}.` : "Les heures d’aucune année ne sont connues."];
  },
  months: ({ clause: { byMonth, hours } }: Pick<Told, "clause">): Sentences => {
    const [most] = byMonth.toSorted((a, b) => b.hours - a.hours);
    return [
      !most || hours === 0
        ? "Aucune heure n’est connue, mois par mois."
        : `Le mois où l’on a le plus travaillé est ${monthText(most.month)}, avec ${count(most.hours, "heure")}.`,
    ];
  },
  buyers: ({ clause: { buyers } }) => {
    if (buyers.followed === 0) return ["Aucun acheteur n’a de marché suivi."];
    const followed = `${count(buyers.followed, "acheteur")} ${pluralize(buyers.followed, "a", "ont")} des marchés suivis`;
    if (buyers.withHours === 0) return [`${followed}, sans heure travaillée.`];
    const natures = `${count(buyers.public, "public")} et ${count(buyers.private, "privé")}`;
    return [
      `${followed}, dont ${figure(buyers.withHours)} avec des heures : ${natures}.`,
      ...(buyers.withHours > 10 && buyers.topTenShare !== null
        ? [`Les dix premiers donnent ${wholePercent(buyers.topTenShare)} des heures.`]
        : []),
    ];
  },
  modalities: ({ clause: { byModality, hours } }) => {
    const [first] = byModality.toSorted((a, b) => b.hours - a.hours);
    return [
      !first || first.hours === 0
        ? "Aucune heure n’est connue par article."
        : `${modalityName(first.key)} : ${wholePercent(first.hours / hours)} des heures.`,
    ];
  },
  sectors: (_, tables) => [
    firstOf(tables, "bySector", "le secteur") ?? "Aucune heure n’est connue par secteur.",
  ],
  employments: ({ clause: { employments } }) => [
    employments === null
      ? "Les contrats de travail sont trop peu nombreux pour que leur nombre soit dit."
      : employments === 0
        ? "Aucun contrat de travail n’a d’heure."
        : `${employed(employments)} ${pluralize(employments, "a", "ont")} des heures.`,
  ],
  places: (_, tables) => [
    firstOf(tables, "byTerritory", "le lieu") ?? "Aucune heure n’est connue par lieu de travail.",
  ],
  companies: ({ clause: { companies } }) => [
    companies.followed === 0
      ? "Aucune entreprise n’est accompagnée."
      : `${count(companies.followed, "entreprise accompagnée", "entreprises accompagnées")}, dont ${figure(companies.withHours)} ${pluralize(companies.withHours, "a", "ont")} généré des heures.`,
  ],
  people: ({ clause: { participants, newParticipants } }) => [
    participants === null
      ? "Les bénéficiaires sont trop peu nombreux pour que leur nombre soit dit."
      : participants === 0
        ? "Aucun bénéficiaire n’a travaillé."
        : `${count(participants, "bénéficiaire a", "bénéficiaires ont")} travaillé${
            newParticipants === null
              ? ""
              : ` et ${count(newParticipants, "personne a", "personnes ont")} commencé un contrat de travail`
          }.`,
  ],
  afterOneYear: (source) => {
    const { known, unknown: silent, employedShare } = source.clause.afterOneYear;
    const cohort = `qui ont commencé ${periodBefore(source)}`;
    if (known === 0) return [`Aucune situation n’est connue, un an après, des personnes ${cohort}.`];
    if (employedShare === null)
      return [
        `Un an après, les situations connues des personnes ${cohort} sont trop peu nombreuses pour être dites.`,
      ];
    return [
      `Un an après, ${wholePercent(employedShare)} des personnes ${cohort}, et dont la situation est connue, sont en emploi.`,
      ...(known === null || silent === null || silent === 0
        ? []
        : [
            `${count(silent, "situation")} sur ${figure(known + silent)} ${pluralize(silent, "n’est pas connue", "ne sont pas connues")}.`,
          ]),
    ];
  },
  operations: ({ clause: { operations } }) => {
    if (operations.length === 0) return ["Aucune opération n’a de marché suivi."];
    const aimed = operations.filter(({ target }) => target !== undefined).length;
    return [
      `${count(operations.length, "opération suivie", "opérations suivies")}, dont ${figure(aimed)} ${pluralize(aimed, "a", "ont")} un objectif d’heures.`,
    ];
  },
  state: ({ clause: { state } }) => {
    if (state.hours === 0) return ["Aucune heure n’est connue sur les marchés de l’État."];
    const people = state.participants === null ? "" : `, de ${count(state.participants, "bénéficiaire")}`;
    return [`${hoursOf(state.hours)} sur les marchés de l’État, soit ${fullTime(state.fte)}${people}.`];
  },
  meetings: ({ rencontres, year }: Pick<Told, "rencontres" | "year">): Sentences => {
    const editions = rencontres?.editions ?? [];
    if (editions.length === 0) return [`Aucune rencontre n’a eu lieu en ${year}.`];
    const planned = editions.reduce((sum, { meetings }) => sum + meetings, 0);
    const held = editions.reduce((sum, one) => sum + one.held, 0);
    return [
      `${count(editions.length, "rencontre")} en ${year}, avec ${count(planned, "rendez-vous")}, dont ${figure(held)} ${pluralize(held, "a eu lieu", "ont eu lieu")}.`,
    ];
  },
  inconsistent: ({ clause: { inconsistent } }) =>
    inconsistent.length === 0
      ? ["Tous les chiffres de ce bilan s’additionnent."]
      : [
          `${count(inconsistent.length, "chiffre")} de ce bilan ${pluralize(inconsistent.length, "ne s’additionne", "ne s’additionnent")} pas avec les autres, ou ${pluralize(inconsistent.length, "dit", "disent")} moins que ce qu’on croit.`,
          "Les lignes font foi.",
        ],
} as const satisfies Readonly<Record<ReportSection, Lead>>;
