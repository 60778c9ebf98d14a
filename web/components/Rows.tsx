import type { ReactNode } from "react";
import { Button } from "./Button.tsx";

type RowsProps<R extends { key: string }> = {
  rows: readonly R[];
  onChange: (rows: R[]) => void;
  /** « Activité », with its number after it. */
  name: string;
  /** « Retirer l’activité », with its number after it. */
  remove: string;
  /** « Ajouter une activité ». */
  add: string;
  newRow: () => R;
  /** Whether the last row may be taken away too. */
  mayBeEmpty?: boolean;
  children: (row: R, index: number, set: (patch: Partial<R>) => void) => ReactNode;
};

/** Parts of a form that repeat: each in a frame with its number and a way out, then a button for one more. */
export const Rows = <R extends { key: string }>({
  rows,
  onChange,
  name,
  remove,
  add,
  newRow,
  mayBeEmpty,
  children,
}: RowsProps<R>) => (
  <>
    {rows.map((row, index) => (
      <fieldset key={row.key} className="space-y-6 rounded border border-line bg-surface p-5">
        <legend className="px-2 font-title text-h3 font-semibold">
          {name} {index + 1}
        </legend>
        {children(row, index, (patch) =>
          onChange(rows.map((one) => (one.key === row.key ? { ...one, ...patch } : one))),
        )}
        {(mayBeEmpty || rows.length > 1) && (
          <Button small icon="trash" onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}>
            {remove} {index + 1}
          </Button>
        )}
      </fieldset>
    ))}
    <Button icon="plus" onClick={() => onChange([...rows, newRow()])}>
      {add}
    </Button>
  </>
);
