import { calmest } from "../bounds/spread-conflict.ts";
import type { Conflict } from "../bounds/tighten.ts";
import { type Instance, idsOf } from "../problem/instance.ts";
import { together, unbrokenImpossible } from "../problem/sentences.fr.ts";
import { buildBreakModel } from "../solver/break-model.ts";
import { native } from "../solver/totalizer.ts";

const CONFLICTS = 2_000;

/**
 * Why a problem that the search has proved impossible is so: asks the solver which meetings cannot all be
 * placed, then drops from that set whatever is not needed for the contradiction, within limits. What it
 * returns is a proved contradiction; where the limits are too small to find one, all it says is that there is one.
 */
export const explainImpossible = (instance: Instance): Conflict => {
  const calm = calmest(instance);
  if (calm >= 0)
    return {
      about: idsOf(instance).person(calm),
      meetings: instance.meetingsOf[calm] ?? [],
      sentence: unbrokenImpossible(instance, calm),
    };
  const model = buildBreakModel(instance, new Int32Array(instance.people), native, true);
  const meetingOf = new Map([...model.guards].map(([m, guard]) => [guard, m]));
  const { spreadGuard, solver } = model;
  let core = [...meetingOf.keys(), ...(spreadGuard === undefined ? [] : [spreadGuard])];
  let known = false;
  const shrink = (assumptions: number[]): boolean => {
    if (solver.solve(assumptions, CONFLICTS) !== "no") return false;
    core = [...solver.core];
    known = true;
    return true;
  };
  const answer = solver.solve(
    core.filter((guard) => guard !== spreadGuard),
    CONFLICTS,
  );
  if (answer === "no") {
    core = [...solver.core];
    known = true;
  } else shrink(core);
  if (known)
    for (const guard of [...core].slice(0, 60))
      if (core.includes(guard)) shrink(core.filter((other) => other !== guard));
  const meetings = known ? core.flatMap((guard) => meetingOf.get(guard) ?? []) : [];
  // All meetings can be placed when the spread is forgotten: so it is the spread that cannot be kept.
  const bySpread = answer === "yes" || (known && spreadGuard !== undefined && core.includes(spreadGuard));
  return {
    about: meetings[0] === undefined ? "breakSpread" : idsOf(instance).meeting(meetings[0]),
    meetings,
    sentence: together(instance, meetings, bySpread),
  };
};
