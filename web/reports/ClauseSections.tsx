import { lazy, type ReactNode, Suspense } from "react";
import { type ReportSection, reportSections } from "../../shared/clause/report/sections.ts";
import { reportTables } from "../../shared/clause/report/tables.ts";
import { unknown } from "../../shared/clause/report-keys.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";
import { leads } from "../../shared/overview/report-leads.ts";
import { Seen } from "../charts/Seen.tsx";
import { PlainLink } from "../components/basics/Link.tsx";
import { FiguresTable } from "./FiguresTable.tsx";
import { Inconsistent } from "./Inconsistent.tsx";
import { KeyFigures } from "./KeyFigures.tsx";
import { linesBehind } from "./lines-behind.ts";
import { MonthsPicture, PeoplePicture } from "./MonthsPicture.tsx";
import { MonthsTable } from "./MonthsTable.tsx";
import { conditionsOf, type ReportSearch } from "./report-address.ts";
import { Section } from "./Section.tsx";
import { useReportNames } from "./useReportNames.ts";

const DepartementMap = lazy(() => import("../charts/DepartementMap.tsx"));

type Before = { period: string; report: ClauseReport } | undefined;

const knownDepartements = ({ byDepartement, state }: ClauseReport): string[] => [
  ...new Set(
    [...byDepartement, ...state.byDepartement].map(({ key }) => key).filter((key) => key !== unknown),
  ),
];

/** What the clauses gave in the months asked, part after part, each with its finding, its picture and its figures. */
export const ClauseSections = ({
  report,
  year,
  search,
  period,
  before,
  years,
}: {
  report: ClauseReport;
  year: number;
  search: ReportSearch;
  period: string;
  before: Before;
  years: ReactNode;
}) => {
  const annee = String(year);
  const same = conditionsOf(search);
  const departements = knownDepartements(report);
  const tables = reportTables(report, useReportNames(departements));
  const of = (section: ReportSection) =>
    tables
      .filter((table) => table.section === section)
      .map((table) => (
        <FiguresTable
          key={table.key}
          table={table}
          year={annee}
          linesTo={(key) => {
            const lines = linesBehind(table, key);
            return lines && { ...same, ...lines };
          }}
        />
      ));
  const months = report.byMonth;
  const compared = before && { period: before.period, months: before.report.byMonth };
  const lead = (name: ReportSection) => leads[name]({ year, clause: report, years: [] }, tables);
  const section = (name: ReportSection, content: ReactNode) => ({ name, content });
  const parts = [
    section("buyers", of("buyers")),
    section("modalities", of("modalities")),
    section("sectors", of("sectors")),
    section("employments", of("employments")),
    section(
      "places",
      <>
        <Seen className="min-h-40 break-inside-avoid">
          <Suspense fallback={null}>
            <DepartementMap values={new Map(report.byDepartement.map(({ key, hours }) => [key, hours]))} />
          </Suspense>
        </Seen>
        {of("places")}
      </>,
    ),
    section("companies", of("companies")),
    ...(report.participants === 0 ? [] : [section("people", of("people"))]),
    ...((report.afterOneYear.known ?? 1) + (report.afterOneYear.unknown ?? 1) === 0
      ? []
      : [section("afterOneYear", of("afterOneYear"))]),
    ...(report.operations.length === 0 ? [] : [section("operations", of("operations"))]),
    ...(report.state.hours === 0 ? [] : [section("state", of("state"))]),
    ...(report.inconsistent.length === 0
      ? []
      : [section("inconsistent", <Inconsistent notes={report.inconsistent} />)]),
  ];
  return (
    <>
      <Contents names={["figures", "months", ...parts.map(({ name }) => name)]} />
      <Section section="figures" lead={lead("figures")}>
        <KeyFigures report={report} before={before?.report} year={annee} search={same} />
        <details className="text-small print:hidden">
          <summary className="min-h-9 cursor-pointer">Tous les chiffres clés</summary>
          {of("figures")}
        </details>
      </Section>
      {years}
      <Section section="months" lead={lead("months")}>
        <MonthsPicture months={months} period={period} before={compared} />
        <PeoplePicture months={months} />
        <MonthsTable
          {...{ months, period, before: compared }}
          year={annee}
          linesTo={(month, which) => ({ ...same, [which]: month })}
        />
      </Section>
      {parts.map(({ name, content }) => (
        <Section key={name} section={name} lead={lead(name)} folded>
          {content}
        </Section>
      ))}
    </>
  );
};

/** The parts that are there, to go to. */
const Contents = ({ names }: { names: readonly ReportSection[] }) => (
  <nav aria-label="Parties du bilan" className="no-print">
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {names.map((name) => (
        <li key={name}>
          <PlainLink href={`#${name}`} className="inline-flex min-h-8 items-center text-small">
            {reportSections[name]}
          </PlainLink>
        </li>
      ))}
    </ul>
  </nav>
);
