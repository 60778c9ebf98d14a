import { count } from "../bounds/count.ts";
import type { Conflict } from "../bounds/tighten.ts";
import type { Budget } from "../problem/budget.ts";
import { type Instance, idsOf } from "../problem/instance.ts";
import type { PlanResult } from "../problem/result.ts";
import { leftOut, notFound } from "../problem/sentences.fr.ts";
import { seat } from "../search/tables.ts";
import { whyShort } from "./why-short.ts";
import { whyUnplaced } from "./why-unplaced.ts";

const LONGEST_STANDBY = 30;

export const roundScore = (score: number): number => Math.round(score * 1e6) / 1e6;

/** Optional meetings whose two people are free together and only lack a table: best first. */
const standbyList = (
  instance: Instance,
  unplaced: readonly number[],
  why: ReturnType<typeof whyUnplaced>,
): string[] =>
  unplaced
    .filter((m) => instance.required[m] === 0 && why.lacksOnlyTable(m))
    .sort((a, b) => (instance.score[b] ?? 0) - (instance.score[a] ?? 0) || a - b)
    .slice(0, LONGEST_STANDBY)
    .map(idsOf(instance).meeting);

/** Writes a placement in the format of results. */
export const describe = (
  instance: Instance,
  slotOf: Int32Array,
  found: {
    status: PlanResult["status"];
    bounds: PlanResult["bounds"];
    conflict?: Conflict | undefined;
    budget: Budget;
  },
): PlanResult => {
  const { problem } = instance;
  const counted = count(instance, slotOf);
  const seating = seat(instance, slotOf);
  const meetings: PlanResult["meetings"] = [];
  const unplaced: string[] = [];
  const unplacedMeetings: number[] = [];
  const reasons: Record<string, string> = {};
  const why = whyUnplaced(instance, slotOf);
  problem.meetings.forEach((meeting, m) => {
    const slot = problem.slots[slotOf[m] ?? -1];
    if (slot) {
      meetings.push({ id: meeting.id, slot: slot.id, table: (seating.tableOf[m] ?? 0) + 1 });
      return;
    }
    unplaced.push(meeting.id);
    unplacedMeetings.push(m);
    if (instance.required[m] === 0) reasons[meeting.id] = why.sentence(m);
    else if (found.conflict?.meetings.includes(m)) reasons[meeting.id] = found.conflict.sentence;
    else if (found.conflict) reasons[meeting.id] = leftOut(instance, m, found.conflict.sentence);
    else reasons[meeting.id] = notFound(instance, m);
  });
  if (counted.shortfall > 0)
    for (const [id, reason] of Object.entries(
      whyShort(instance, counted, counted.shortfall === found.bounds.shortfall),
    ))
      reasons[id] ??= reason;
  if (found.conflict) reasons[found.conflict.about] ??= found.conflict.sentence;
  return {
    status: found.status,
    meetings,
    unplaced,
    breaks: counted.breaks,
    idleSlots: counted.idleSlots,
    score: roundScore(counted.score),
    shortfall: counted.shortfall,
    tableChanges: seating.changes,
    bounds: found.bounds,
    reasons,
    standby: standbyList(instance, unplacedMeetings, why),
    elapsedMs: Math.round(found.budget.elapsedMs()),
  };
};
