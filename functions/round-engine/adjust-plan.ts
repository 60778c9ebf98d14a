import type { Problem } from "../../shared/planning/problem/problem.ts";
import type { PlanResult } from "../../shared/planning/problem/result.ts";
import { type Replanned, replan } from "../../shared/planning/replan/replan.ts";
import type { PlannedMeeting } from "../../shared/rounds/schema.ts";
import { unprovedFigures } from "./figures.ts";

/** The places of the meetings that no adjustment concerns. */
const unmoved = (problem: Problem, before: readonly PlannedMeeting[]): PlannedMeeting[] => {
  const wanted = new Map(problem.meetings.map((meeting) => [meeting.id, meeting]));
  return before.filter(({ id, slot, table }) => {
    const now = wanted.get(id);
    return now && (now.slot ?? slot) === slot && (now.table ?? table) === table;
  });
};

/**
 * Those of them that stay when some must make room for a required meeting: the ones with the lowest score
 * give way.
 */
const withinLimits = (problem: Problem, stand: readonly PlannedMeeting[]): PlannedMeeting[] => {
  const required = new Set(problem.meetings.flatMap(({ id, required }) => (required ? [id] : [])));
  let kept = stand.toSorted((a, b) => b.score - a.score);
  for (const { id, maxMeetings } of problem.participants) {
    const own = (meeting: PlannedMeeting) => meeting.buyer === id || meeting.supplier === id;
    const asked = problem.meetings.filter(
      (meeting) => required.has(meeting.id) && meeting.participants.includes(id),
    );
    let room = (maxMeetings ?? problem.slots.length) - asked.length;
    kept = kept.filter((meeting) => required.has(meeting.id) || !own(meeting) || room-- > 0);
  }
  return kept;
};

const resultOf = (problem: Problem, replanned: Replanned): PlanResult => {
  const { meetings, unplaced, reasons } = replanned;
  const pairs = new Map(problem.meetings.map(({ id, participants }) => [id, participants]));
  const places = meetings.map(({ id, slot, table }) => {
    const [buyer = "", supplier = ""] = pairs.get(id) ?? [];
    return { buyer, supplier, slot, table };
  });
  const bestScore = problem.meetings.reduce(
    (sum, meeting) => sum + (meeting.required ? 0 : (meeting.score ?? 1)),
    0,
  );
  return {
    ...unprovedFigures(problem.slots, places, replanned, bestScore),
    meetings,
    unplaced,
    reasons,
    standby: [],
  };
};

/**
 * The previous plan adapted to staff's adjustments: as few of the other meetings as possible move, and free
 * places are filled. Undefined if that is impossible; computing a whole new plan may still succeed.
 */
export const adjustPlan = (problem: Problem, before: readonly PlannedMeeting[]): PlanResult | undefined => {
  const nextSlot = problem.slots[0]?.id ?? "";
  const replanned = replan(problem, withinLimits(problem, unmoved(problem, before)), {
    nextSlot,
    change: { kind: "known" },
  });
  const left = new Set(replanned.unplaced);
  return problem.meetings.some(({ id, required }) => required && left.has(id))
    ? undefined
    : resultOf(problem, replanned);
};
