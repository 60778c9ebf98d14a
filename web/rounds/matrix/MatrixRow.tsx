import { memo } from "react";
import type { Slot } from "../../../shared/rencontres/schema.ts";
import type { Cell } from "../../components/data/useGridKeys.ts";
import type { Matrix } from "../common/queries.ts";
import { MatrixMark } from "./MatrixMark.tsx";
import { type CellAt, cellText } from "./matrix-cells.ts";

/** Sides of a cell, in pixels. */
export const zooms = { small: 24, medium: 32, large: 44 } as const;
export type MatrixZoom = keyof typeof zooms;

type MatrixRowProps = {
  matrix: Matrix;
  slots: readonly Slot[];
  /** Positions of the suppliers in the matrix, in the order shown. */
  columns: readonly number[];
  cellAt: CellAt;
  zoom: MatrixZoom;
  /** Its place in the table, and its buyer's in the matrix. */
  row: number;
  buyer: number;
  /** The columns that are drawn. */
  from: number;
  to: number;
  /** The column where the Tab key stops, where it does in this row. */
  stop: number | undefined;
  onReach: (cell: Cell) => void;
  onChoose: (row: number, column: number) => void;
};

/** A buyer's cells; drawn again only where something of this row changes, so that scrolling costs the new rows alone. */
export const MatrixRow = memo(
  ({
    matrix,
    slots,
    columns,
    cellAt,
    zoom,
    row,
    buyer,
    from,
    to,
    stop,
    onReach,
    onChoose,
  }: MatrixRowProps) => (
    <tr aria-rowindex={row + 2} style={{ height: zooms[zoom] }} className="group">
      <th
        scope="row"
        title={matrix.buyers[buyer]?.name}
        className="sticky left-0 z-10 max-w-0 truncate border-r border-line bg-sunken px-3 text-left font-normal group-hover:bg-violette-wash"
      >
        {matrix.buyers[buyer]?.name}
      </th>
      <td className="p-0" />
      {columns.slice(from, to).map((supplier, i) => {
        const column = from + i;
        const cell = cellAt(buyer, supplier);
        return (
          <td key={column} aria-colindex={column + 2} className="border-r border-b border-line p-0">
            <button
              type="button"
              data-cell={`${row} ${column}`}
              aria-label={cellText(slots, cell)}
              tabIndex={stop === column ? 0 : -1}
              onFocus={() => onReach({ row, column })}
              onClick={() => onChoose(buyer, supplier)}
              className="grid size-full place-items-center p-0.5 -outline-offset-2 hover:bg-violette-wash"
            >
              {cell && <MatrixMark cell={cell} large={zoom === "large"} />}
            </button>
          </td>
        );
      })}
      <td className="p-0" />
    </tr>
  ),
);
