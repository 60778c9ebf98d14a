import { type KeyboardEvent, useState } from "react";

export type Cell = { row: number; column: number };

/** Rows that PageUp and PageDown go over. */
const page = 10;

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
};

const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

const target = (
  { key, ctrlKey }: KeyboardEvent,
  at: Cell,
  rows: number,
  columns: number,
): Cell | undefined => {
  const step = steps[key];
  if (step) return { row: within(at.row + step[0], rows), column: within(at.column + step[1], columns) };
  if (key === "Home") return { row: ctrlKey ? 0 : at.row, column: 0 };
  if (key === "End") return { row: ctrlKey ? rows - 1 : at.row, column: columns - 1 };
  return undefined;
};

/**
 * One stop for the Tab key in a large table, arrows within: arrows, Home, End, PageUp, PageDown, with Ctrl for the
 * corners. `focus` brings the focus to a cell, which may have to be drawn first.
 */
export const useGridKeys = (size: { rows: number; columns: number }, focus: (cell: Cell) => void) => {
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  // What is filtered or gone no longer holds the place.
  const here = { row: within(at.row, size.rows), column: within(at.column, size.columns) };
  return {
    at: here,
    setAt,
    onKeyDown: (event: KeyboardEvent) => {
      const next = target(event, here, size.rows, size.columns);
      if (!next) return;
      event.preventDefault();
      setAt(next);
      focus(next);
    },
  };
};
