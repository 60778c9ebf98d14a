import type { ReactNode } from "react";
import type { Difference, differences, merge, Side } from "./differences.ts";
import { ProblemError } from "./problem.ts";

/** Somebody else has saved meanwhile: what is stored now, and the form that shows it. */
export type Latest<V, D> = { document: D; value?: V };

/** Thrown where what is stored now says otherwise than the entry that was to replace it. */
export class SavedMeanwhile<V, D> extends Error {
  readonly latest: Latest<V, D>;
  constructor(latest: Latest<V, D>) {
    super("saved meanwhile");
    this.latest = latest;
  }
}

/** Whether the server refused to replace a version that is not the one it holds. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 412;

/** How a field is told where the two versions are shown side by side, if its value does not tell itself. */
export type FieldWords<V> = { [K in keyof V]?: (value: V[K]) => ReactNode };

/**
 * What a form offers where somebody else has saved meanwhile. What compares two entries and joins them is handed over by
 * the choice between them, which is loaded where it is needed.
 */
export type Conflict = {
  fields: (compare: typeof differences) => (Difference & { told: (side: unknown) => ReactNode })[];
  /** Saves the entry with their value wherever it was chosen. */
  resolve: (chosen: Readonly<Record<string, Side>>, join: typeof merge) => void;
  /** Leaves this entry for what is stored. */
  takeTheirs: () => void;
};

/** Two entries that began from the same, and what is done once each field that differs is chosen. */
export const conflictOf = <V extends object>({
  mine,
  theirs,
  initial,
  words,
  resolved,
  takeTheirs,
}: {
  mine: V;
  theirs: V;
  initial: V;
  words: FieldWords<V> | undefined;
  resolved: (merged: V) => void;
  takeTheirs: () => void;
}): Conflict => ({
  fields: (compare) =>
    compare(mine, theirs, initial).map((difference) => ({
      ...difference,
      told: (side) => words?.[difference.field as keyof V]?.(side as V[keyof V]),
    })),
  resolve: (chosen, join) => resolved(join(mine, theirs, chosen)),
  takeTheirs,
});
