import { monthText } from "../../shared/time/dates.ts";
import { Columns, ColumnsLegend } from "../charts/Columns.tsx";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { number } from "../platform/format.ts";
import type { FollowedView } from "./queries.ts";

type Month = FollowedView["months"][number] & {
  plannedSoFar: number;
  workedSoFar: number;
  /** Worked so far, then what its pace adds. */
  atPace?: number;
};

const hours = (value: number | undefined) => (value === undefined ? "–" : number(Math.round(value)));

const columns: readonly Column<Month>[] = [
  { key: "month", header: "Mois", names: true, cell: ({ month }) => monthText(month) },
  { key: "planned", header: "Prévues", align: "right", cell: ({ planned }) => hours(planned) },
  { key: "worked", header: "Faites", align: "right", cell: ({ worked }) => hours(worked) },
  {
    key: "plannedSoFar",
    header: "Prévues en tout",
    align: "right",
    cell: (month) => hours(month.plannedSoFar),
  },
  { key: "workedSoFar", header: "Faites en tout", align: "right", cell: (month) => hours(month.workedSoFar) },
];

const paceColumn: Column<Month> = {
  key: "atPace",
  header: "À ce rythme, en tout",
  align: "right",
  cell: ({ atPace }) => hours(atPace),
};

const withSums = (months: FollowedView["months"]): Month[] => {
  let plannedSoFar = 0;
  let workedSoFar = 0;
  let pace = 0;
  return months.map((month) => {
    plannedSoFar += month.planned ?? 0;
    workedSoFar += month.worked ?? 0;
    // Hours that are stated before their month is known everywhere are part of its pace.
    pace += month.projected ?? month.worked ?? 0;
    return {
      ...month,
      ...{ plannedSoFar, workedSoFar },
      ...(month.projected === undefined ? {} : { atPace: Math.max(pace, workedSoFar) }),
    };
  });
};

/** A picture shows a year at most, so that it is read on a phone; the table has every month. */
const mostShown = 12;

/** Planned and worked hours by month: a picture, and the same figures as a table. */
export const MonthsSection = ({ months, title }: { months: FollowedView["months"]; title: string }) => {
  if (months.length === 0)
    return (
      <p className="text-ink-soft">Sans dates ni heures relevées, il n’y a pas encore de mois à montrer.</p>
    );
  const all = withSums(months);
  const last = months.findLastIndex(({ worked }) => worked !== undefined);
  const from = Math.max(0, Math.min(months.length - mostShown, last - mostShown / 2));
  const shown = months.slice(from, from + mostShown);
  return (
    <>
      <Columns
        points={shown.map(({ month, planned, worked }) => ({
          key: month,
          short: `${month.slice(5)}/${month.slice(2, 4)}`,
          shortest: month.slice(5),
          value: worked ?? null,
          before: planned,
        }))}
      />
      <ColumnsLegend full="Heures faites" dashed="Heures prévues" />
      <div className="mt-4">
        <Disclosure title="Les mêmes heures en tableau">
          <Table
            caption={`Heures par mois : ${title}`}
            columns={all.some(({ atPace }) => atPace !== undefined) ? [...columns, paceColumn] : columns}
            rows={all}
            rowKey={({ month }) => month}
          />
        </Disclosure>
      </div>
    </>
  );
};
