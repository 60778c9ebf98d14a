import { type ReactNode, useRef, useState } from "react";
import { Button } from "../basics/Button.tsx";
import { FoldedRow, RowFrame } from "./RowFrame.tsx";

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
  /** Where rows are long, they fold: what one says once folded, and where it stands in the form's document. */
  fold?: { summary: (row: R) => ReactNode; path: (index: number) => string };
  children: (row: R, index: number, set: (patch: Partial<R>) => void) => ReactNode;
};

/**
 * Parts of a form that repeat: each in a frame with its number and a way out, then a button for one more. The keyboard
 * goes to a row that is added, and from one that is taken away to that button.
 */
export const Rows = <R extends { key: string }>({
  rows,
  onChange,
  name,
  remove,
  add,
  newRow,
  mayBeEmpty,
  fold,
  children,
}: RowsProps<R>) => {
  const [added, setAdded] = useState("");
  const adding = useRef<HTMLButtonElement>(null);
  return (
    <>
      {rows.map((row, index) => {
        const frame = { title: `${name} ${index + 1}`, focused: row.key === added };
        const content = (
          <>
            {children(row, index, (patch) =>
              onChange(rows.map((one) => (one.key === row.key ? { ...one, ...patch } : one))),
            )}
            {(mayBeEmpty || rows.length > 1) && (
              <Button
                small
                icon="trash"
                onClick={() => {
                  onChange(rows.filter(({ key }) => key !== row.key));
                  adding.current?.focus();
                }}
              >
                {remove} {index + 1}
              </Button>
            )}
          </>
        );
        return fold ? (
          <FoldedRow
            key={row.key}
            {...frame}
            group={name}
            summary={fold.summary(row)}
            path={fold.path(index)}
            open={frame.focused || rows.length === 1}
          >
            {content}
          </FoldedRow>
        ) : (
          <RowFrame key={row.key} {...frame}>
            {content}
          </RowFrame>
        );
      })}
      <Button
        ref={adding}
        icon="plus"
        onClick={() => {
          const row = newRow();
          setAdded(row.key);
          onChange([...rows, row]);
        }}
      >
        {add}
      </Button>
    </>
  );
};
