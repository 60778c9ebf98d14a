import type { PlanResult } from "../../shared/planning/problem/result.ts";
import type { Replanned } from "../../shared/planning/replan/replan.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import type { PlannedMeeting, RoundResult } from "../../shared/rounds/schema.ts";
import type { EngineOutput } from "./types.ts";

type Place = Pick<PlannedMeeting, "buyer" | "supplier" | "slot" | "table">;
type PlanFigures = RoundResult["plan"];

/** What replanning computes of a plan. */
export type ReplannedFigures = Pick<Replanned, "score" | "breaks" | "shortfall" | "elapsedMs">;

/** Slots without a meeting inside participants' days, and changes of table between two meetings in a row. */
const movesOf = (
  slots: readonly { id: string }[],
  meetings: readonly Place[],
): { idleSlots: number; tableChanges: number } => {
  const place = new Map(slots.map(({ id }, i) => [id, i]));
  const days = Map.groupBy(
    meetings.flatMap((meeting) =>
      [meeting.buyer, meeting.supplier].map((id) => ({
        id,
        at: place.get(meeting.slot) ?? 0,
        table: meeting.table,
      })),
    ),
    ({ id }) => id,
  );
  let idleSlots = 0;
  let tableChanges = 0;
  for (const day of days.values()) {
    const inOrder = day.toSorted((a, b) => a.at - b.at);
    // Whoever is at two tables at once comes with others: which of them waits or moves is theirs to settle.
    if (inOrder.some(({ at }, i) => at === inOrder[i - 1]?.at)) continue;
    inOrder.forEach(({ at, table }, i) => {
      const before = inOrder[i - 1];
      if (!before) return;
      idleSlots += at - before.at - 1;
      if (table !== before.table) tableChanges += 1;
    });
  }
  return { idleSlots, tableChanges };
};

/**
 * The figures of a plan changed as little as possible: it is feasible, and nothing better is proved impossible.
 * `bestScore` is the score of all candidates together.
 */
export const unprovedFigures = (
  slots: readonly { id: string }[],
  meetings: readonly Place[],
  { score, breaks, shortfall, elapsedMs }: ReplannedFigures,
  bestScore: number,
): PlanFigures => ({
  status: "feasible",
  score,
  breaks,
  shortfall,
  ...movesOf(slots, meetings),
  bounds: { breaks: 0, score: bestScore, shortfall: 0 },
  elapsedMs,
});

/** The figures of a plan as the planner returns them. */
export const figuresOfPlan = ({
  meetings: _meetings,
  unplaced: _unplaced,
  reasons: _reasons,
  standby: _standby,
  ...figures
}: PlanResult): PlanFigures => figures;

/** The summary of a round, whether its plan was computed or changed. */
export const summaryOf = ({
  participants,
  meetings,
  ...counts
}: {
  participants: readonly { id: string; side: Side }[];
  meetings: readonly PlannedMeeting[];
} & Pick<
  RoundResult,
  "intents" | "matches" | "excluded" | "candidates" | "plan"
>): EngineOutput["summary"] => {
  const served = new Set(meetings.flatMap(({ buyer, supplier }) => [buyer, supplier]));
  const of = (side: Side) => participants.filter((participant) => participant.side === side).length;
  return {
    buyers: of("buyer"),
    suppliers: of("supplier"),
    ...counts,
    meetings: meetings.length,
    unserved: participants.filter(({ id }) => !served.has(id)).length,
  };
};
