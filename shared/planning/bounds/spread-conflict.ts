import { type Instance, idsOf } from "../problem/instance.ts";
import { spreadTooWide } from "../problem/sentences.fr.ts";
import type { Conflict } from "./tighten.ts";

/** Most breaks that a person's required meetings can leave: each run of meetings needs a slot apart from the others. */
const mostBreaks = (instance: Instance, person: number): number => {
  if ((instance.capacity[person] ?? 1) > 1) return 0;
  const { slots, allowed } = instance;
  const own = (instance.meetingsOf[person] ?? []).filter((m) => instance.required[m] === 1);
  let runs = 0;
  for (let t = 0; t < slots; t++) {
    if (!own.some((m) => allowed[m * slots + t] === 1)) continue;
    runs++;
    t++;
  }
  return Math.max(0, Math.min(own.length, runs, slots - own.length + 1) - 1);
};

/**
 * With no spread at all, somebody who meets too few to have a break, or comes with several, so that nobody may have
 * one; or -1. Asked where all is required.
 */
export const calmest = (instance: Instance): number =>
  instance.breakSpread > 0 || instance.problem.meetings.some((meeting) => meeting.required === false)
    ? -1
    : instance.meetingsOf.findIndex(
        (meetings, p) =>
          (instance.capacity[p] ?? 1) > 1 || meetings.filter((m) => instance.required[m] === 1).length < 2,
      );

/**
 * A proof that the spread of breaks cannot be respected when all required meetings are placed: somebody needs
 * more breaks than somebody else can have, by more than the spread.
 *
 * @param least proved least number of breaks, by person
 */
export const spreadConflict = (instance: Instance, least: ArrayLike<number>): Conflict | undefined => {
  if (!Number.isFinite(instance.breakSpread) || instance.people === 0) return undefined;
  let needy = 0;
  let calm = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  for (let p = 0; p < instance.people; p++) {
    if ((least[p] ?? 0) > (least[needy] ?? 0)) needy = p;
    const most = mostBreaks(instance, p);
    if (most < ceiling) {
      ceiling = most;
      calm = p;
    }
  }
  if ((least[needy] ?? 0) - ceiling <= instance.breakSpread) return undefined;
  return {
    about: idsOf(instance).person(needy),
    meetings: (instance.meetingsOf[needy] ?? []).filter((m) => instance.required[m] === 1),
    sentence: spreadTooWide(instance, needy, calm, least[needy] ?? 0, ceiling),
  };
};
