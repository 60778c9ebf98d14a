import { useEffect, useRef } from "react";
import type { Slot } from "../../../shared/rencontres/schema.ts";
import { FamilyShape, familyLabel } from "../../components/basics/Chip.tsx";
import { type Cell, useGridKeys } from "../../components/data/useGridKeys.ts";
import { useWindow } from "../../components/data/useWindow.ts";
import type { Matrix } from "../common/queries.ts";
import { MatrixRow, type MatrixZoom, zooms } from "./MatrixRow.tsx";
import type { CellAt } from "./matrix-cells.ts";

/** Width of the buyers' names and height of the suppliers', in pixels. */
const nameWidth = 208;
const nameHeight = 176;

type MatrixGridProps = {
  matrix: Matrix;
  slots: readonly Slot[];
  /** Positions in the matrix, in the order shown. */
  rows: readonly number[];
  columns: readonly number[];
  cellAt: CellAt;
  zoom: MatrixZoom;
  onChoose: (row: number, column: number) => void;
};

/** Buyers × suppliers, of which only what is in sight is drawn; arrows go from cell to cell, Enter opens one. */
export const MatrixGrid = ({ matrix, slots, rows, columns, cellAt, zoom, onChoose }: MatrixGridProps) => {
  const size = zooms[zoom];
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<Cell>(undefined);
  const seen = useWindow(frame, { rows: rows.length, columns: columns.length, size });
  const bringIntoSight = ({ row, column }: Cell) => {
    const element = frame.current;
    if (!element) return;
    wanted.current = { row, column };
    const reach = (at: number, offset: number, length: number) =>
      at * size < offset ? at * size : Math.max(offset, (at + 1) * size - length);
    element.scrollTo({
      top: reach(row, element.scrollTop, element.clientHeight - nameHeight),
      left: reach(column, element.scrollLeft, element.clientWidth - nameWidth),
    });
  };
  const keys = useGridKeys({ rows: rows.length, columns: columns.length }, bringIntoSight);
  useEffect(() => {
    const cell = wanted.current;
    const element =
      cell && frame.current?.querySelector<HTMLElement>(`[data-cell="${cell.row} ${cell.column}"]`);
    if (!element) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
  });
  const shown = (range: { from: number; to: number }) =>
    Array.from({ length: Math.max(0, range.to - range.from) }, (_, i) => range.from + i);
  const rowsShown = shown(seen.rows);
  const columnsShown = shown(seen.columns);
  // The one stop for Tab is always a cell that is drawn.
  const stop = {
    row: Math.min(Math.max(keys.at.row, seen.rows.from), seen.rows.to - 1),
    column: Math.min(Math.max(keys.at.column, seen.columns.from), seen.columns.to - 1),
  };
  const before = { width: seen.columns.from * size };
  const after = { width: Math.max(0, columns.length - seen.columns.to) * size };
  return (
    <div
      ref={frame}
      className="relative max-h-[80vh] w-fit max-w-full overflow-auto rounded border border-line"
    >
      <table
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className="table-fixed border-separate border-spacing-0 text-small"
        style={{ width: nameWidth + columns.length * size }}
      >
        <caption className="sr-only">Scores : acheteurs en lignes, fournisseurs en colonnes</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-r border-b border-line bg-sunken px-3 py-2 text-left align-bottom"
              style={{ width: nameWidth, height: nameHeight }}
            >
              Acheteur
            </th>
            <td className="p-0" style={before} />
            {columnsShown.map((column) => (
              <SupplierHead
                key={column}
                supplier={matrix.suppliers[columns[column] ?? 0]}
                {...{ size, column }}
              />
            ))}
            <td className="p-0" style={after} />
          </tr>
        </thead>
        <tbody onKeyDown={keys.onKeyDown}>
          <tr style={{ height: seen.rows.from * size }} />
          {rowsShown.map((row) => (
            <MatrixRow
              key={row}
              {...{ matrix, slots, columns, cellAt, zoom, row, onChoose }}
              buyer={rows[row] ?? 0}
              from={seen.columns.from}
              to={seen.columns.to}
              stop={stop.row === row ? stop.column : undefined}
              onReach={keys.setAt}
            />
          ))}
          <tr style={{ height: Math.max(0, rows.length - seen.rows.to) * size }} />
        </tbody>
      </table>
    </div>
  );
};

type SupplierHeadProps = {
  supplier: Matrix["suppliers"][number] | undefined;
  size: number;
  column: number;
};

/** A supplier's name, upright, under the shapes of its families. */
const SupplierHead = ({ supplier, size, column }: SupplierHeadProps) => (
  <th
    scope="col"
    aria-colindex={column + 2}
    title={supplier?.name}
    className="sticky top-0 z-10 border-b border-line bg-sunken p-0 align-bottom font-normal"
    style={{ width: size, height: nameHeight }}
  >
    <span className="flex h-full flex-col items-center justify-end gap-1 pt-2 pb-1.5">
      <span className="min-h-0 rotate-180 truncate leading-none [text-orientation:sideways] [writing-mode:vertical-rl]">
        {supplier?.name}
      </span>
      {supplier?.families.map((family) => (
        <span key={family} className="leading-none">
          <FamilyShape family={family} />
          <span className="sr-only"> {familyLabel(family)}</span>
        </span>
      ))}
    </span>
  </th>
);
