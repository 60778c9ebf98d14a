import { useState } from "react";
import { FamilyShape } from "../../components/basics/Chip.tsx";
import { Icon } from "../../components/basics/Icon.tsx";
import { count, percent } from "../../platform/format.ts";
import type { Matrix } from "../common/queries.ts";
import type { CellAt } from "./matrix-cells.ts";

type MatrixByBuyerProps = {
  matrix: Matrix;
  rows: readonly number[];
  columns: readonly number[];
  cellAt: CellAt;
  onChoose: (row: number, column: number) => void;
};

/** The matrix on a phone: each buyer with its suppliers, best first. */
export const MatrixByBuyer = ({ rows, ...rest }: MatrixByBuyerProps) => (
  <ul className="divide-y divide-line">
    {rows.map((row) => (
      <Buyer key={row} row={row} {...rest} />
    ))}
  </ul>
);

/** One buyer; its suppliers are drawn once they are asked for. */
const Buyer = ({
  matrix,
  row,
  columns,
  cellAt,
  onChoose,
}: Omit<MatrixByBuyerProps, "rows"> & { row: number }) => {
  const [open, setOpen] = useState(false);
  const found = columns
    .flatMap((column) => {
      const cell = cellAt(row, column);
      return cell ? [{ column, cell }] : [];
    })
    .toSorted((a, b) => b.cell.score - a.cell.score);
  const met = found.filter(({ cell }) => cell.meeting).length;
  return (
    <li>
      <details className="group py-3" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex items-start justify-between gap-4">
          <span>
            <span className="font-semibold">{matrix.buyers[row]?.name}</span>
            <span className="block text-small text-ink-soft">
              {count(found.length, "fournisseur possible", "fournisseurs possibles")},{" "}
              {count(met, "rendez-vous", "rendez-vous")}
            </span>
          </span>
          <Icon name="arrowDown" className="mt-1 size-5 text-ink-soft group-open:rotate-180" />
        </summary>
        <ul className="mt-2 border-l-2 border-line pl-4">
          {open &&
            found.map(({ column, cell }) => (
              <li key={column}>
                <button
                  type="button"
                  onClick={() => onChoose(row, column)}
                  className="flex min-h-11 w-full items-center justify-between gap-3 py-1.5 text-left"
                >
                  <span>
                    {matrix.suppliers[column]?.families.map((family) => (
                      <span key={family}>
                        <FamilyShape family={family} />{" "}
                      </span>
                    ))}
                    {matrix.suppliers[column]?.name}
                    <span className="block text-small text-ink-soft">
                      {cell.meeting
                        ? "Rendez-vous dans le plan"
                        : cell.vetoed
                          ? "Écarté"
                          : "Sans rendez-vous"}
                    </span>
                  </span>
                  <span className="font-semibold tabular-nums">{percent(cell.score)}</span>
                </button>
              </li>
            ))}
        </ul>
      </details>
    </li>
  );
};
