import type { Slot } from "../../../shared/rencontres/schema.ts";
import { hourText } from "../../../shared/time/dates.ts";
import { count, percent } from "../../platform/format.ts";
import type { Matrix, MeetingView, RoundView } from "../common/queries.ts";

/** A pair that has something to meet about: how well, on how many intents, and what came of it in the plan. */
export type MatrixCell = {
  score: number;
  intents: number;
  meeting: MeetingView | undefined;
  vetoed: boolean;
};

const key = (buyer: string, supplier: string) => `${buyer} ${supplier}`;

/** Finds a cell by the positions of its buyer and its supplier. */
export const cellFinder = (matrix: Matrix, { plan, adjustments }: RoundView) => {
  const meetings = new Map(plan?.meetings.map((one) => [key(one.buyer, one.supplier), one]));
  const vetoed = new Set(
    adjustments.filter(({ type }) => type === "veto").map((one) => key(one.buyer, one.supplier)),
  );
  const cells = new Map<number, MatrixCell>();
  for (const [row, column, score, intents] of matrix.cells) {
    const pair = key(matrix.buyers[row]?.id ?? "", matrix.suppliers[column]?.id ?? "");
    cells.set(row * matrix.suppliers.length + column, {
      score: score / 100,
      intents,
      meeting: meetings.get(pair),
      vetoed: vetoed.has(pair),
    });
  }
  return (row: number, column: number): MatrixCell | undefined =>
    cells.get(row * matrix.suppliers.length + column);
};
export type CellAt = ReturnType<typeof cellFinder>;

/** Least scores of the five steps that the squares show by their size. */
export const levels = [0, 0.5, 0.6, 0.7, 0.8] as const;

export const levelOf = (score: number): number => levels.findLastIndex((least) => score >= least);

/** A cell in words, for screen readers. */
export const cellText = (slots: readonly Slot[], cell: MatrixCell | undefined): string => {
  if (!cell) return "rien ne les rapproche";
  const slot = slots.find(({ id }) => id === cell.meeting?.slot);
  const state = cell.meeting
    ? `rendez-vous à ${slot ? hourText(slot.start) : ""}${cell.meeting.pinned ? ", épinglé" : ""}`
    : cell.vetoed
      ? "écarté par l’équipe"
      : "sans rendez-vous";
  return `${percent(cell.score)}, ${count(cell.intents, "intention")}, ${state}`;
};
