import { useId, useState } from "react";
import { figureText } from "../../shared/clause/report/figure-words.ts";
import { figureHeads } from "../../shared/clause/report/sections.ts";
import type { ReportRow, ReportTable } from "../../shared/clause/report/tables.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { ShareBar } from "../components/data/ShareBar.tsx";
import type { LinesSearch } from "./report-address.ts";

const shownFirst = 8;

/** The part of one that a row’s bar shows; undefined where the table has no bar. */
const barOf = ({ figures }: ReportTable): ((row: ReportRow) => number) | undefined => {
  const part = (["share", "peopleShare", "rate"] as const).find((figure) => figures.includes(figure));
  return part && ((row) => Math.min(1, row.figures[part] ?? 0));
};

/**
 * A group of the report’s figures: a bar for the eye under each name, the figures beside, and the lines behind each row where
 * `linesTo` tells of them. The longest ones begin with their largest rows; on a narrow screen the figures slide.
 */
export const FiguresTable = ({
  table,
  year,
  linesTo,
}: {
  table: ReportTable;
  year: string;
  linesTo?: (key: string) => LinesSearch | undefined;
}) => {
  const [all, setAll] = useState(false);
  const id = useId();
  const share = barOf(table);
  const rows = all ? table.rows : table.rows.slice(0, shownFirst + 2);
  return (
    <div className="break-inside-avoid-page">
      <h3 id={id} className="mb-2 text-h3">
        {table.title}
      </h3>
      <div className="overflow-x-auto print:overflow-visible">
        <table aria-labelledby={id} className="w-full max-w-4xl border-collapse">
          <thead>
            <tr className="border-b border-edge text-small text-ink-soft">
              <th scope="col" className="py-2 pr-3 text-left font-semibold">
                {table.of}
              </th>
              {table.figures.map((figure) => (
                <th key={figure} scope="col" className="px-3 py-2 text-right font-semibold">
                  {figureHeads[figure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-b border-line align-top">
                <th scope="row" className="min-w-36 py-1.5 pr-3 text-left font-normal">
                  <RowName label={row.label} year={year} search={linesTo?.(row.key)} />
                  {share && <ShareBar share={share(row)} />}
                </th>
                {table.figures.map((figure) => (
                  <td key={figure} className="px-3 py-1.5 text-right whitespace-nowrap tabular-nums">
                    {figureText(figure, row.figures[figure])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.rows.length > rows.length && (
        <div className="no-print mt-3">
          <Button small onClick={() => setAll(true)}>
            Montrer les {table.rows.length} lignes
          </Button>
        </div>
      )}
      {table.note && <p className="mt-2 max-w-measure text-small text-ink-soft">{table.note}</p>}
    </div>
  );
};

const RowName = ({
  label,
  year,
  search,
}: {
  label: string;
  year: string;
  search: LinesSearch | undefined;
}) =>
  search ? (
    <Link to="/equipe/bilan/$annee/lignes" params={{ annee: year }} search={search}>
      {label}
    </Link>
  ) : (
    label
  );
