import type { Problem } from "../../shared/planning/problem.ts";
import { type Replanned, replan } from "../../shared/planning/replan.ts";
import type { PlanResult } from "../../shared/planning/result.ts";
import type { PlannedMeeting } from "../../shared/rounds.ts";
import { figuresOf } from "./day-change.ts";

/** Where the meetings stand that nobody asks to be elsewhere. */
const standing = (problem: Problem, before: readonly PlannedMeeting[]): PlannedMeeting[] => {
  const wanted = new Map(problem.meetings.map((meeting) => [meeting.id, meeting]));
  return before.filter(({ id, slot, table }) => {
    const now = wanted.get(id);
    return now && (now.slot ?? slot) === slot && (now.table ?? table) === table;
  });
};

/** Those of them that stay where somebody has to make room for a meeting that staff want: the least worthy give way. */
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

const resultOf = (
  problem: Problem,
  { meetings, unplaced, reasons, score, breaks, shortfall, elapsedMs }: Replanned,
): PlanResult => {
  const pairs = new Map(problem.meetings.map(({ id, participants }) => [id, participants]));
  const { idleSlots, tableChanges } = figuresOf(
    problem,
    meetings.map(({ id, slot, table }) => {
      const [buyer = "", supplier = ""] = pairs.get(id) ?? [];
      return { buyer, supplier, slot, table };
    }),
  );
  return {
    // Nothing is proved of a plan that changed as little as could be.
    status: "feasible",
    meetings,
    unplaced,
    breaks,
    idleSlots,
    score,
    shortfall,
    tableChanges,
    bounds: {
      breaks: 0,
      score: problem.meetings.reduce(
        (sum, meeting) => sum + (meeting.required ? 0 : (meeting.score ?? 1)),
        0,
      ),
      shortfall: 0,
    },
    reasons,
    standby: [],
    elapsedMs,
  };
};

/**
 * The plan before, made what staff now want of it: as few of the other meetings as possible move, and places that fall
 * free are filled. Undefined where it cannot be had so; a whole plan may still be found then.
 */
export const keepPlan = (problem: Problem, before: readonly PlannedMeeting[]): PlanResult | undefined => {
  const nextSlot = problem.slots[0]?.id ?? "";
  const replanned = replan(problem, withinLimits(problem, standing(problem, before)), {
    nextSlot,
    change: { kind: "known" },
  });
  const left = new Set(replanned.unplaced);
  return problem.meetings.some(({ id, required }) => required && left.has(id))
    ? undefined
    : resultOf(problem, replanned);
};
