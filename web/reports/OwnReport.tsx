import type { UseQueryResult } from "@tanstack/react-query";
import { reportTables } from "../../shared/clause/report/tables.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";
import { leads } from "../../shared/overview/report-leads.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { ShareBar } from "../components/data/ShareBar.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { today } from "../platform/clock.ts";
import { count, number, percent } from "../platform/format.ts";
import { FiguresTable } from "./FiguresTable.tsx";
import { MonthsPicture } from "./MonthsPicture.tsx";
import { MonthsTable } from "./MonthsTable.tsx";
import { ReportFiles } from "./ReportFiles.tsx";
import { titleOf } from "./Section.tsx";
import { useReportNames } from "./useReportNames.ts";

type Own = {
  year: number;
  clause: ClauseReport;
  contracts: {
    id: string;
    title: string;
    number: string;
    lot: string;
    buyer: string;
    end?: string | undefined;
    plannedHours?: number | undefined;
    hours: number;
  }[];
};

/** An organisation’s own year under the clauses: hours, people, its contracts and how far they are. */
export const OwnReport = ({
  year,
  onYear,
  query,
  files,
  empty,
}: {
  year: string;
  onYear: (year: string) => void;
  query: UseQueryResult<Own>;
  /** Path of its documents, without their ending. */
  files: string;
  /** What to read where nothing is followed. */
  empty: string;
}) => {
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: 6 }, (_, i) => String(thisYear - i));
  return (
    <div className="space-y-8">
      <div className="no-print flex flex-wrap items-end justify-between gap-4">
        <div className="w-40">
          <Select
            path="annee"
            label="Année"
            value={year}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(chosen) => chosen && onYear(chosen)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <ReportFiles path={files} />
          <Button icon="print" onClick={() => print()}>
            Imprimer
          </Button>
        </div>
      </div>
      <Loaded query={query} lines={6}>
        {(report) =>
          report.clause.contracts === 0 && report.clause.hours === 0 ? (
            <EmptyState title={`Aucun marché suivi en ${report.year}`}>
              <p>{empty}</p>
            </EmptyState>
          ) : (
            <Told report={report} />
          )
        }
      </Loaded>
    </div>
  );
};

const told = (value: number | null): string => (value === null ? "moins de 5" : number(value));

const Told = ({ report: { year, clause, contracts } }: { report: Own }) => {
  const tables = reportTables(clause, useReportNames([]));
  const modalities = tables.find(({ key }) => key === "byModality");
  const few = ["hours", "participants"] as const;
  const hidden = [clause, ...clause.byMonth, ...clause.byModality].some(
    ({ participants }) => participants === null,
  );
  return (
    <div className="space-y-10">
      <h2 className="text-h2">
        {count(Math.round(clause.hours), "heure")} d’insertion en {year}
      </h2>
      <dl className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        {[
          { value: number(clause.hours), name: clause.hours < 2 ? "heure travaillée" : "heures travaillées" },
          {
            value: number(clause.fte),
            name: clause.fte < 2 ? "équivalent temps plein" : "équivalents temps plein",
          },
          {
            value: told(clause.participants),
            name: (clause.participants ?? 2) < 2 ? "personne au travail" : "personnes au travail",
          },
          {
            value: told(clause.newParticipants),
            name: (clause.newParticipants ?? 2) < 2 ? "nouvelle personne" : "nouvelles personnes",
          },
        ].map(({ value, name }) => (
          <div key={name} className="flex flex-col-reverse justify-end border-t-3 border-violette pt-3">
            <dt className="text-small">{name}</dt>
            <dd className="font-title text-h2 font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {hidden && (
        <p className="max-w-measure text-small text-ink-soft">
          Les effectifs de moins de cinq personnes ne sont pas dits (—), ni ceux qui les feraient retrouver,
          pour que nul ne soit reconnu.
        </p>
      )}
      <Contracts contracts={contracts} />
      {clause.hours > 0 && (
        <section className="space-y-4">
          <h3 className="text-h3">{titleOf(leads.months({ clause })[0])}</h3>
          <MonthsPicture months={clause.byMonth} period={String(year)} before={undefined} />
          <MonthsTable months={clause.byMonth} period={String(year)} before={undefined} year={String(year)} />
        </section>
      )}
      {modalities && <FiguresTable table={{ ...modalities, figures: few }} year={String(year)} />}
    </div>
  );
};

const columns: readonly Column<Own["contracts"][number]>[] = [
  {
    key: "title",
    header: "Marché",
    names: true,
    cell: ({ title, number: contract, lot, buyer }) => (
      <>
        {title}
        <span className="block text-small font-normal text-ink-soft">
          {contract}
          {lot !== "" && `, lot ${lot}`} · {buyer}
        </span>
      </>
    ),
  },
  { key: "end", header: "Fin", cell: ({ end }) => (end ? dayText(end) : "–") },
  {
    key: "done",
    header: "Heures faites",
    cell: ({ hours, plannedHours }) => (
      <div className="min-w-24 cards:w-40">
        <p className="tabular-nums">
          {number(hours)}
          {plannedHours !== undefined && ` sur ${number(plannedHours)}`}
          {plannedHours ? ` (${percent(hours / plannedHours)})` : ""}
        </p>
        {plannedHours ? <ShareBar share={Math.min(1, hours / plannedHours)} /> : null}
      </div>
    ),
  },
];

const Contracts = ({ contracts }: Pick<Own, "contracts">) => (
  <Table
    caption={`${count(contracts.length, "marché suivi", "marchés suivis")}, depuis leur début`}
    showCaption
    columns={columns}
    rows={contracts}
    rowKey={({ id }) => id}
  />
);
