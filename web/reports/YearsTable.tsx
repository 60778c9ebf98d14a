import type { Report, Totals } from "../../shared/overview/report.ts";
import { type Column, Table } from "../components/data/Table.tsx";
import { amount, count, number } from "../platform/format.ts";

type Row = { name: string; now: string; before: string; change: string };

const figures: readonly { name: string; of: keyof Totals; shown: (value: number) => string }[] = [
  { name: "Marchés signés", of: "contracts", shown: number },
  { name: "Montant hors taxes", of: "amount", shown: amount },
  { name: "Heures d’insertion", of: "hours", shown: number },
  { name: "Bénéficiaires", of: "beneficiaries", shown: number },
];

const signed = new Intl.NumberFormat("fr-FR", {
  style: "percent",
  signDisplay: "exceptZero",
  maximumFractionDigits: 0,
});

/** « + 12 % »; nothing is written where there was nothing before. */
const changeOf = (now: number, before: number): string =>
  before === 0 ? "–" : signed.format((now - before) / before);

/** A year beside the one before. */
export const YearsTable = ({ report, before }: { report: Report; before: Report }) => {
  const columns: readonly Column<Row>[] = [
    { key: "name", header: "Total", names: true, cell: ({ name }) => name },
    { key: "now", header: String(report.year), align: "right", cell: ({ now }) => now },
    { key: "before", header: String(before.year), align: "right", cell: (row) => row.before },
    { key: "change", header: "Évolution", align: "right", cell: ({ change }) => change },
  ];
  return (
    <section>
      <Table
        caption={`${count(report.total.contracts, "marché")} en ${report.year}, ${number(before.total.contracts)} en ${before.year}`}
        showCaption
        columns={columns}
        rows={figures.map(({ name, of, shown }) => ({
          name,
          now: shown(report.total[of]),
          before: shown(before.total[of]),
          change: changeOf(report.total[of], before.total[of]),
        }))}
        rowKey={({ name }) => name}
      />
    </section>
  );
};
