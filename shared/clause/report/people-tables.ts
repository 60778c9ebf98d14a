import { unknown } from "../report-keys.ts";
import type { ClauseReport } from "../report-schema.ts";
import {
  ageLabels,
  entryStatusLabels,
  genderLabels,
  levelLabels,
  notTold,
  prescriberLabels,
  priorityQuarterLabels,
  residenceLabels,
  situationLabels,
  womenLabels,
} from "./labels.ts";
import type { ReportRow, ReportTable } from "./tables.ts";

type Counts = Readonly<Partial<Record<string, number | null>>>;

/** Counts of people by key, the largest first, with the share of what is known; who is unknown stands last. */
const peopleRows = (
  counts: Counts,
  labels: Readonly<Record<string, string>>,
  beside: number | null | undefined,
): ReportRow[] => {
  const { [unknown]: among, ...known } = counts;
  const notKnown = among === undefined ? beside : among;
  const sizes = Object.values(known).map((size) => size ?? null);
  const total = sizes.some((size) => size === null)
    ? null
    : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const rows = Object.entries(known).map(([key, size = null]) => ({
    key,
    label: labels[key] ?? key,
    figures: {
      people: size,
      peopleShare: size === null || total === null || total === 0 ? null : size / total,
    },
  }));
  return [
    ...rows.toSorted((a, b) => (b.figures.people ?? 0) - (a.figures.people ?? 0)),
    ...(notKnown === undefined || notKnown === 0
      ? []
      : [{ key: unknown, label: notTold, figures: { people: notKnown } }]),
  ];
};

/** A fact about the people with hours. */
const factTable = (
  key: Exclude<keyof ClauseReport["participantsBy"], "unknown">,
  title: string,
  of: string,
  rows: readonly ReportRow[],
  note?: string,
): ReportTable => ({
  ...{ section: "people", key: `participantsBy.${key}`, title, of, rows },
  figures: key === "status" || key === "women" ? ["people"] : ["people", "peopleShare"],
  ...(note === undefined ? {} : { note }),
});

/** Who the people are, and what became of those who entered the year before. */
export const peopleTables = ({ participantsBy: by, afterOneYear }: ClauseReport): ReportTable[] => [
  factTable(
    "status",
    "Statut à l’entrée",
    "Statut",
    peopleRows(by.status, entryStatusLabels, by.unknown.status),
    "Une personne peut avoir plusieurs statuts.",
  ),
  factTable("level", "Niveau", "Niveau", peopleRows(by.level, levelLabels, by.unknown.level)),
  factTable("gender", "Femmes et hommes", "Genre", peopleRows(by.gender, genderLabels, by.unknown.gender)),
  factTable(
    "age",
    "Âge",
    "Âge",
    peopleRows(by.age, ageLabels, by.unknown.age),
    "Âge au 1er juillet de l’année.",
  ),
  factTable("residence", "Lieu de vie", "Lieu", peopleRows(by.residence, residenceLabels, undefined)),
  factTable(
    "priorityQuarter",
    "Quartiers prioritaires",
    "Quartier",
    peopleRows(by.priorityQuarter, priorityQuarterLabels, by.unknown.priorityQuarter),
  ),
  factTable("women", "Parmi les femmes", "Femmes", peopleRows(by.women, womenLabels, undefined)),
  factTable(
    "prescriber",
    "Prescripteur",
    "Prescripteur",
    peopleRows(by.prescriber, prescriberLabels, by.unknown.prescriber),
  ),
  {
    ...{ section: "afterOneYear", key: "afterOneYear", of: "Situation" },
    title: "Ce que sont devenues, un an après, les personnes entrées l’année d’avant",
    figures: ["people", "peopleShare"],
    rows: peopleRows(
      Object.fromEntries(Object.entries(afterOneYear.by).filter(([kind]) => kind !== "INCONNUE")),
      situationLabels,
      afterOneYear.unknown,
    ),
    note: "La situation la plus proche de douze mois après le premier contrat, de neuf à quinze mois.",
  },
];
