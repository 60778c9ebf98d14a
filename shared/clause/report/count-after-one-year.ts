import { addMonths } from "../../time/months.ts";
import { inWork, type SituationKind, situationKinds } from "../codes.ts";
import type { FullClauseReport } from "../report-schema.ts";
import type { Situation } from "../schema.ts";
import type { AskedMonths } from "./facts.ts";
import type { FirstEntries } from "./first-entries.ts";
import { countBy } from "./groups.ts";
import { shareOf } from "./numbers.ts";

const working: ReadonlySet<string> = new Set(inWork);

/** Of two situations as near to the day, the later one; of two of the same day, the first by its code. */
const nearestTo = (day: string, situations: readonly Situation[]): Situation | undefined => {
  const distance = ({ on }: Situation): number => Math.abs(Date.parse(on) - Date.parse(day));
  const [nearest] = situations.toSorted(
    (a, b) => distance(a) - distance(b) || Date.parse(b.on) - Date.parse(a.on) || (a.kind < b.kind ? -1 : 1),
  );
  return nearest;
};

/**
 * What became of each of those who first started in the same months a year before: the situation nearest to twelve months
 * after, from nine months to fifteen; undefined where nobody said.
 */
export const situationsAYearAfter = (
  firsts: FirstEntries,
  situations: readonly Situation[],
  { before }: AskedMonths,
): Map<string, SituationKind | undefined> => {
  const months = new Set(before);
  const bySomebody = Map.groupBy(situations, ({ participantId }) => participantId);
  const cohort = [...firsts].filter(([, start]) => months.has(start.slice(0, 7)));
  return new Map(
    cohort.map(([person, start]) => {
      const told = bySomebody.get(person);
      if (told === undefined) return [person, undefined];
      const [from, until] = [addMonths(start, 9), addMonths(start, 15)];
      const inTime = told.filter(({ on }) => on >= from && on <= until);
      return [person, nearestTo(addMonths(start, 12), inTime)?.kind];
    }),
  );
};

/** Nobody’s answer and « inconnue » are unknown, and the share in work is of what is known. */
export const countAfterOneYear = (
  firsts: FirstEntries,
  situations: readonly Situation[],
  asked: AskedMonths,
): FullClauseReport["afterOneYear"] => {
  const kinds = [...situationsAYearAfter(firsts, situations, asked).values()];
  const known = kinds.filter((kind) => kind !== undefined && kind !== "INCONNUE");
  return {
    known: known.length,
    unknown: kinds.length - known.length,
    by: countBy(situationKinds, kinds, (kind) => kind),
    employedShare: shareOf(known.filter((kind) => working.has(kind)).length, known.length),
  };
};
