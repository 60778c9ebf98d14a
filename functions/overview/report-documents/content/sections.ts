import { figure, sumOf } from "../../../../shared/clause/report/figure-words.ts";
import { type ReportSection, reportSections } from "../../../../shared/clause/report/sections.ts";
import { type ReportTable, reportTables } from "../../../../shared/clause/report/tables.ts";
import { leads } from "../../../../shared/overview/report-leads.ts";
import { pluralize } from "../../../../shared/text/count.ts";
import { inconsistentBlocks, method } from "./caveats.ts";
import { contractsSection } from "./contracts.ts";
import type { Block, Section } from "./document.ts";
import { monthBlocks, yearBlocks } from "./in-time.ts";
import { keyFigures } from "./key-figures.ts";
import { meetingBlocks } from "./meetings.ts";
import type { ReportSource } from "./source.ts";
import { groupBlocks } from "./table-blocks.ts";

const mostBuyers = 10;

/** The first buyers as a picture, then all those with hours, public ones apart from private ones. */
const buyerBlocks = ({ clause }: ReportSource, group: ReportTable): Block[] => {
  const withHours = group.rows.filter(({ figures }) => (figures.hours ?? 0) > 0);
  const natures = new Map(clause.byBuyer.map(({ key, nature }) => [key, nature]));
  const of = (nature: "public" | "private") => withHours.filter(({ key }) => natures.get(key) === nature);
  return [
    ...(withHours.length > mostBuyers
      ? groupBlocks(group, {
          title: "Les dix premiers acheteurs",
          figures: ["hours", "share"],
          rows: withHours.slice(0, mostBuyers),
        })
      : []),
    ...groupBlocks(group, { title: "Acheteurs publics", rows: of("public") }),
    ...groupBlocks(group, { title: "Acheteurs privés", rows: of("private") }),
  ];
};

/** What the lines by article add up to, where that is more than the total: « 492 marchés pour 489 ». */
const severalArticles = ({ clause }: ReportSource): string => {
  const of = (what: "contracts" | "employments" | "participants") =>
    sumOf(clause.byModality.map((modality) => modality[what]));
  const sums = [
    { sum: of("contracts"), total: clause.contracts, one: "marché", many: "marchés" },
    {
      sum: of("employments"),
      total: clause.employments,
      one: "contrat de travail",
      many: "contrats de travail",
    },
    { sum: of("participants"), total: clause.participants, one: "bénéficiaire", many: "bénéficiaires" },
  ].flatMap(({ sum, total, one, many }) =>
    sum === null || total === null || sum === total
      ? []
      : [`${figure(sum)} ${pluralize(sum, one, many)} pour ${figure(total)} en tout`],
  );
  return sums.length === 0 ? "" : `Les lignes s’additionnent à ${sums.join(", ")}.`;
};

const modalityBlocks = (source: ReportSource, group: ReportTable): Block[] => {
  const { hours, contracts, employments, participants } = source.clause;
  return groupBlocks(group, {
    total: { label: "Total, chacun une fois", hours, contracts, employments, participants },
    note: [group.note, severalArticles(source)].filter(Boolean).join(" "),
  });
};

/** What each operation aimed at and gave, then who gave it. */
const operationBlocks = (group: ReportTable): Block[] => [
  ...groupBlocks(group, { title: "Objectifs et heures", figures: ["target", "hours", "rate"], bars: false }),
  ...groupBlocks(group, {
    title: "Marchés, entreprises et personnes",
    figures: ["contracts", "companies", "employments", "participants"],
    note: "",
  }),
];

const blocksOf = (source: ReportSource, group: ReportTable): Block[] => {
  switch (group.key) {
    case "byMonth":
      return monthBlocks(source, group);
    case "byBuyer":
      return buyerBlocks(source, group);
    case "byModality":
      return modalityBlocks(source, group);
    case "operations":
      return operationBlocks(group);
    default:
      return groupBlocks(group);
  }
};

/** Families say no more than sectors where no contract has one. */
const tells = ({ key, rows }: ReportTable): boolean =>
  key !== "byFamily" || rows.some((row) => row.key.includes("/"));

/** Everything that a year’s report says, in the order in which it is read. */
export const sectionsOf = (source: ReportSource): Section[] => {
  const tables = reportTables(source.clause, source.names).filter(tells);
  const blocksIn = (section: ReportSection): Block[] => {
    const own = tables.filter((table) => table.section === section);
    if (section === "figures") {
      const before = source.before ? reportTables(source.before, source.names) : [];
      return own.map((table) =>
        keyFigures(
          source,
          table,
          before.find(({ key }) => key === table.key),
        ),
      );
    }
    if (section === "years") return yearBlocks(source);
    if (section === "meetings") return source.rencontres ? meetingBlocks(source.rencontres) : [];
    if (section === "inconsistent") return inconsistentBlocks(source);
    // Where nothing was worked, the sentence says it: there is nothing to show in figures.
    if (source.clause.hours === 0 && own.every(isEmpty)) return [];
    return own.flatMap((table) => blocksOf(source, table));
  };
  // What is hidden from an organisation may not add up either: nothing says that everything does.
  const absent: readonly ReportSection[] = [
    ...(source.years.length === 0 ? (["years"] as const) : []),
    ...(source.rencontres ? [] : (["meetings"] as const)),
    ...(source.contracts && source.clause.inconsistent.length === 0 ? (["inconsistent"] as const) : []),
  ];
  const told = (Object.keys(reportSections) as ReportSection[]).filter(
    (section) => !absent.includes(section),
  );
  return [
    ...told.map((section) => ({
      heading: reportSections[section],
      blocks: [
        { kind: "lead", text: leads[section](source, tables).join(" ") } as const,
        ...blocksIn(section),
      ],
    })),
    ...(source.contracts ? [contractsSection(source.contracts)] : []),
    { heading: "Comment c’est compté", blocks: [{ kind: "items", items: method } as const] },
  ].map(({ heading, blocks }, i) => ({ heading: `${i + 1}. ${heading}`, blocks }));
};

const isEmpty = ({ rows }: ReportTable): boolean =>
  rows.every(({ figures }) => Object.values(figures).every((value) => value === 0 || value === null));
