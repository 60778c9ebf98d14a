import type { Groups } from "../../shared/overview/report.ts";
import { ShareBar } from "../components/data/ShareBar.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { amount, number, percent } from "../platform/format.ts";

type Row = Groups[number] & { share: number };

/** What the table shows first, written as its title. */
const headline = (by: string, rows: readonly Row[]): string => {
  const [first] = rows;
  if (!first || first.share === 0) return `Marchés par ${by}`;
  return `Par ${by} : « ${first.label} » fait ${percent(first.share)} des heures`;
};

const columns: readonly Column<Row>[] = [
  {
    key: "share",
    header: "Part des heures",
    cell: ({ share }) => (
      <div className="min-w-24 cards:w-40">
        <ShareBar share={share} />
      </div>
    ),
  },
  { key: "hours", header: "Heures", align: "right", cell: ({ hours }) => number(hours) },
  {
    key: "people",
    header: "Bénéficiaires",
    align: "right",
    cell: ({ beneficiaries }) => number(beneficiaries),
  },
  { key: "contracts", header: "Marchés", align: "right", cell: ({ contracts }) => number(contracts) },
  { key: "amount", header: "Montant HT", align: "right", cell: ({ amount: euros }) => amount(euros) },
];

/** Contracts counted by one thing, the most hours first: a bar for the eye, the figures beside. */
export const ShareTable = ({ by, groups }: { by: string; groups: Groups }) => {
  const hours = groups.reduce((sum, group) => sum + group.hours, 0);
  const rows = groups
    .map((group) => ({ ...group, share: hours === 0 ? 0 : group.hours / hours }))
    .toSorted((a, b) => b.hours - a.hours || b.contracts - a.contracts);
  return rows.length === 0 ? null : (
    <section>
      <Table
        caption={headline(by, rows)}
        showCaption
        columns={[
          {
            key: "label",
            header: `${by.charAt(0).toUpperCase()}${by.slice(1)}`,
            names: true,
            cell: ({ label }) => label,
          },
          ...columns,
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </section>
  );
};
