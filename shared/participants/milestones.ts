import { addMonths } from "../time/months.ts";

/** Months after their entry at which what became of people is asked. */
export const milestones = [3, 6, 12] as const;
export type Milestone = (typeof milestones)[number];

/**
 * The months after the entry between which a situation answers each question; twelve months as the report counts « un an
 * après » (9 to 15 months).
 */
const windows: Readonly<Record<Milestone, readonly [from: number, to: number]>> = {
  3: [2, 5],
  6: [5, 9],
  12: [9, 15],
};

/** The first and the last day on which a situation answers a question. */
export const windowOf = (firstEntry: string, milestone: Milestone): { from: string; to: string } => {
  const [from, to] = windows[milestone];
  return { from: addMonths(firstEntry, from), to: addMonths(firstEntry, to) };
};

/** The day on which a question is asked. */
export const askedOn = (firstEntry: string, milestone: Milestone): string => addMonths(firstEntry, milestone);

/** The situation that answers a question: the one nearest to its day, among those of its window. */
export const answerOf = <S extends { on: string }>(
  situations: readonly S[],
  firstEntry: string,
  milestone: Milestone,
): S | undefined => {
  const { from, to } = windowOf(firstEntry, milestone);
  const wanted = Date.parse(askedOn(firstEntry, milestone));
  const distance = ({ on }: S) => Math.abs(Date.parse(on) - wanted);
  return situations
    .filter(({ on }) => on >= from && on <= to)
    .toSorted((a, b) => distance(a) - distance(b))[0];
};
