import { type ClauseFacts, isWhole, type ReportQuestion } from "./facts.ts";
import type { Ledger } from "./ledger.ts";

/** The day on which each person first started, by the person’s id. */
export type FirstEntries = ReadonlyMap<string, string>;

/** The first employment of each person that is known here, by the person’s id. */
export const firstEmployments = ({
  employments,
}: Pick<ClauseFacts, "employments">): ReadonlyMap<string, { id: string; start: string }> => {
  const first = new Map<string, { id: string; start: string }>();
  for (const { id, participantId, start } of employments) {
    const known = first.get(participantId);
    const earlier = known === undefined || start < known.start || (start === known.start && id < known.id);
    if (earlier) first.set(participantId, { id, start });
  }
  return first;
};

/**
 * The day of each person’s first employment, or the first entry that was stated where it is earlier. Under a filter,
 * only people whose first known employment is in its scope.
 */
export const firstEntries = (facts: ClauseFacts, ledger: Ledger, question: ReportQuestion): FirstEntries => {
  const first = firstEmployments(facts);
  const days = new Map([...first].map(([person, { start }]) => [person, start]));
  for (const { id, firstEntry } of facts.participants) {
    const start = days.get(id);
    if (firstEntry !== undefined && (start === undefined || firstEntry < start)) days.set(id, firstEntry);
  }
  if (isWhole(question)) return days;
  return new Map([...days].filter(([person]) => ledger.employments.has(first.get(person)?.id ?? "")));
};
