import type { RoundComparison } from "../../../shared/rounds/comparison.ts";
import { Icon, type IconName } from "../../components/basics/Icon.tsx";
import { type Column, Table } from "../../components/data/Table.tsx";
import { type FigureChange, figureChange, figureLabels, figureNames } from "./comparison-words.ts";

const verdicts: Record<FigureChange["verdict"], { icon?: IconName; word: string; className: string }> = {
  better: { icon: "check", word: "mieux", className: "text-green" },
  worse: { icon: "alert", word: "moins bien", className: "text-amber" },
  same: { word: "", className: "text-ink-soft" },
};

type Row = FigureChange & { label: string };

const columnsOf = (before: string, after: string): readonly Column<Row>[] => [
  { key: "label", header: "Chiffre", names: true, cell: ({ label }) => label },
  { key: "before", header: `Ronde ${before}`, align: "right", cell: (row) => row.before },
  { key: "after", header: `Ronde ${after}`, align: "right", cell: (row) => row.after },
  {
    key: "change",
    header: "Différence",
    align: "right",
    cell: ({ change, verdict }) => {
      const { icon, word, className } = verdicts[verdict];
      return (
        <span className={`inline-flex items-center gap-1.5 ${className}`}>
          {icon && <Icon name={icon} className="size-4" />}
          {change}
          {word && ` (${word})`}
        </span>
      );
    },
  },
];

type ComparisonFiguresProps = { title: string; comparison: RoundComparison; before: string; after: string };

/** The figures of both rounds, with a word on their difference. */
export const ComparisonFigures = ({ title, comparison, before, after }: ComparisonFiguresProps) => (
  <section className="space-y-5">
    <h2 className="text-h2">
      De la ronde {before} à la ronde {after} : {title}
    </h2>
    <Table
      caption={`Chiffres des rondes ${before} et ${after}`}
      columns={columnsOf(before, after)}
      rows={figureNames.map((name) => ({
        label: figureLabels[name].label,
        ...figureChange(name, comparison.before, comparison.after),
      }))}
      rowKey={({ label }) => label}
    />
  </section>
);
