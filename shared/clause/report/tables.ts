import { monthText } from "../../time/dates.ts";
import { unknown } from "../report-keys.ts";
import type { ClauseReport } from "../report-schema.ts";
import {
  buyerNatureLabels,
  categoryName,
  companyActivityNames,
  companySizeLabels,
  departementName,
  employmentTypeLabels,
  modalityName,
  natureName,
  type ReportNames,
  territoryLabels,
} from "./labels.ts";
import { peopleTables } from "./people-tables.ts";
import type { Figure, ReportSection } from "./sections.ts";

/** A figure is null where nobody knows it, or where it counts too few people to be told. */
export type ReportRow = {
  readonly key: string;
  readonly label: string;
  readonly figures: Readonly<Partial<Record<Figure, number | null>>>;
};

/** A group of figures of the report, as a table. */
export type ReportTable = {
  readonly section: ReportSection;
  /** The field of the report it tells, or its path. */
  readonly key: string;
  readonly title: string;
  /** What names its rows. */
  readonly of: string;
  readonly figures: readonly Figure[];
  readonly rows: readonly ReportRow[];
  /** How it is counted, where the title does not tell. */
  readonly note?: string;
};

/** How much more or less than before, of 1; null where there was nothing. */
export const changeFrom = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : (now - before) / before;

const shareRows = (
  groups: readonly { key: string; hours: number; share?: number | null | undefined }[],
  labelOf: (key: string) => string,
): ReportRow[] =>
  groups.map(({ key, hours, share = null }) => ({ key, label: labelOf(key), figures: { hours, share } }));

/** Hours of groups that have no share of their own: each one’s part of those whose key is known. */
const withShares = <Group extends { key: string; hours: number }>(groups: readonly Group[]) => {
  const known = groups.reduce((sum, { key, hours }) => sum + (key === unknown ? 0 : hours), 0);
  return groups.map((group) => ({
    ...group,
    share: group.key === unknown || known === 0 ? null : group.hours / known,
  }));
};

const buyerRows = (buyers: ClauseReport["byBuyer"]): ReportRow[] =>
  withShares(buyers).map(({ key, label, hours, share, contracts, participants }) => ({
    ...{ key, label, figures: { hours, share, contracts, participants } },
  }));

const employmentRows = (types: ClauseReport["byEmploymentType"]): ReportRow[] =>
  types.map(({ key, employments }) => ({ key, label: employmentTypeLabels[key], figures: { employments } }));

/** Every group of the clause part of the report, in the order of its sections; tables without a row are left out. */
export const reportTables = (report: ClauseReport, names: ReportNames): ReportTable[] => {
  const { companies, buyers, state } = report;
  const figure = (key: string, label: string, count: number | null, before?: number | null): ReportRow => ({
    key,
    label,
    figures: before === undefined ? { count } : { count, before, change: changeFrom(count, before) },
  });
  const category = (key: string) => categoryName(names, key);
  const departement = (key: string) => departementName(names, key);
  const tables: ReportTable[] = [
    {
      ...{ section: "figures", key: "figures", title: "Chiffres clés", of: "Chiffre" },
      figures: ["count", "before", "change"],
      rows: [
        figure("hours", "Heures travaillées", report.hours, report.previousHours),
        figure("fte", "Équivalents temps plein", report.fte),
        figure("participants", "Bénéficiaires", report.participants),
        figure("newParticipants", "Nouveaux bénéficiaires", report.newParticipants),
        figure("firstEntries", "Premières entrées dans le dispositif", report.firstEntries),
        figure("employments", "Contrats de travail", report.employments),
        figure("contracts", "Marchés suivis", report.contracts),
        figure("contractsWithHours", "Marchés avec des heures", report.contractsWithHours),
        figure("companies.followed", "Entreprises accompagnées", companies.followed),
        figure("companies.withHours", "Entreprises qui ont généré des heures", companies.withHours),
        figure("buyers.followed", "Acheteurs accompagnés", buyers.followed),
        figure("buyers.withHours", "Acheteurs avec des heures", buyers.withHours),
      ],
    },
    {
      ...{ section: "months", key: "byMonth", title: "Heures et personnes par mois", of: "Mois" },
      figures: [
        ...(["hours", "previousHours", "change", "participants", "newParticipants"] as const),
        ...(["firstEntries", "startedEmployments"] as const),
      ],
      rows: report.byMonth.map(({ month, ...figures }) => ({
        key: month,
        label: monthText(month),
        figures: { ...figures, change: changeFrom(figures.hours, figures.previousHours) },
      })),
      note: "Qui commence en plusieurs mois compte dans chacun.",
    },
    {
      ...{ section: "buyers", key: "byNature", title: "Acheteurs publics et privés", of: "Acheteurs" },
      figures: ["hours", "share", "buyers"],
      rows: withShares(report.byNature).map(({ key, hours, share, buyers }) => ({
        ...{ key, label: buyerNatureLabels[key], figures: { hours, share, buyers } },
      })),
    },
    {
      ...{ section: "buyers", key: "byBuyer", title: "Heures par acheteur", of: "Acheteur" },
      figures: ["hours", "share", "contracts", "participants"],
      rows: buyerRows(report.byBuyer),
    },
    {
      ...{ section: "modalities", key: "byModality", title: "Heures par article", of: "Article" },
      figures: ["hours", "share", "contracts", "employments", "participants"],
      rows: withShares(report.byModality).map(({ key, ...figures }) => ({
        ...{ key, label: modalityName(key), figures },
      })),
      note: "Les heures vont au premier article du marché. Ce qui relève de plusieurs articles compte une fois sous chacun, et une seule fois dans le total.",
    },
    {
      ...{ section: "modalities", key: "reserved", title: "Marchés réservés", of: "Marchés" },
      figures: ["hours", "contracts", "employments", "participants"],
      rows:
        report.reserved.contracts === 0
          ? []
          : [{ key: "yes", label: "Articles L2113-12 à L2113-15", figures: report.reserved }],
    },
    {
      ...{ section: "sectors", key: "bySector", title: "Heures par secteur", of: "Secteur" },
      figures: ["hours", "share"],
      rows: shareRows(report.bySector, category),
    },
    {
      ...{ section: "sectors", key: "bySectorOutsideReserved", of: "Secteur" },
      title: "Heures par secteur, hors marchés réservés",
      figures: ["hours", "share"],
      rows: shareRows(report.bySectorOutsideReserved, category),
    },
    {
      ...{ section: "sectors", key: "byWork", title: "Travaux, fournitures et services", of: "Nature" },
      figures: ["hours", "share"],
      rows: shareRows(report.byWork, natureName),
    },
    {
      ...{ section: "sectors", key: "byWorkOutsideReserved", of: "Nature" },
      title: "Travaux, fournitures et services, hors marchés réservés",
      figures: ["hours", "share"],
      rows: shareRows(report.byWorkOutsideReserved, natureName),
    },
    {
      ...{ section: "sectors", key: "byFamily", title: "Heures par famille d’achats", of: "Famille" },
      figures: ["hours", "share"],
      rows: shareRows(report.byFamily, category),
    },
    {
      ...{ section: "employments", key: "byEmploymentType", of: "Type" },
      title: "Contrats de travail par type",
      figures: ["employments"],
      rows: employmentRows(report.byEmploymentType),
    },
    {
      ...{ section: "places", key: "byTerritory", title: "Heures par territoire", of: "Territoire" },
      figures: ["hours", "share"],
      rows: shareRows(
        withShares(report.byTerritory),
        (key) => Object.entries(territoryLabels).find(([name]) => name === key)?.[1] ?? key,
      ),
    },
    {
      ...{ section: "places", key: "byDepartement", title: "Heures par département", of: "Département" },
      figures: ["hours", "share"],
      rows: shareRows(withShares(report.byDepartement), departement),
    },
    {
      ...{ section: "companies", key: "byCompanySize", title: "Entreprises par effectif", of: "Effectif" },
      figures: ["companies"],
      rows: report.byCompanySize.map(({ key, companies }) => ({
        ...{ key, label: companySizeLabels[key], figures: { companies } },
      })),
    },
    {
      ...{ section: "companies", key: "byCompanyActivity", of: "Activité" },
      title: "Entreprises par activité",
      figures: ["companies"],
      rows: report.byCompanyActivity.map(({ key, companies }) => ({
        ...{ key, label: companyActivityNames[key], figures: { companies } },
      })),
    },
    ...peopleTables(report),
    {
      ...{ section: "operations", key: "operations", title: "Opérations", of: "Opération" },
      figures: ["hours", "target", "rate", "contracts", "companies", "employments", "participants"],
      rows: report.operations.map(({ key, label, target = null, ...figures }) => ({
        ...{ key, label },
        figures: {
          ...figures,
          target,
          rate: target === null || target === 0 ? null : figures.hours / target,
        },
      })),
      note: "L’objectif vaut pour toute la durée de l’opération ; les heures sont celles de la période.",
    },
    {
      ...{ section: "state", key: "state", title: "Programme régional de l’État", of: "Chiffre" },
      figures: ["count"],
      rows: [
        figure("hours", "Heures travaillées", state.hours),
        figure("fte", "Équivalents temps plein", state.fte),
        figure("participants", "Bénéficiaires", state.participants),
        figure("employments", "Contrats de travail", state.employments),
      ],
    },
    {
      ...{ section: "state", key: "state.byBuyer", title: "Acheteurs de l’État", of: "Acheteur" },
      figures: ["hours", "share", "contracts", "participants"],
      rows: buyerRows(state.byBuyer),
    },
    {
      ...{ section: "state", key: "state.byDepartement", title: "Par département", of: "Département" },
      figures: ["hours", "share"],
      rows: shareRows(withShares(state.byDepartement), departement),
    },
    {
      ...{ section: "state", key: "state.bySector", title: "Par secteur", of: "Secteur" },
      figures: ["hours", "share"],
      rows: shareRows(state.bySector, category),
    },
    {
      ...{
        section: "state",
        key: "state.byEmploymentType",
        title: "Contrats de travail par type",
        of: "Type",
      },
      figures: ["employments"],
      rows: employmentRows(state.byEmploymentType),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
};
