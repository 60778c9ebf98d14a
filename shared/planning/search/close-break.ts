import type { Random } from "../problem/random.ts";
import type { Arrangement } from "./arrangement.ts";

/** A meeting and a slot that it could move to. */
export type Move = { meeting: number; target: number };

/** Meetings drawn among those that stand apart; the others among all of the person's. */
const FROM_APART = 0.8;

/**
 * Moves that would close a break. Somebody with d meetings and no break has them in d slots on end: among such
 * windows, one that already holds most of them has the slots to fill, and the meetings outside it stand apart.
 *
 * @returns draws a move for a person who has a break; the same object each time
 */
export const createBreakCloser = (arrangement: Arrangement, random: Random) => {
  const { meetingAt, heldBy, firstBusy, lastBusy } = arrangement;
  const { slots, meetingsOf } = arrangement.instance;
  const move: Move = { meeting: -1, target: -1 };

  const fullestWindow = (person: number, first: number, last: number): number => {
    const length = heldBy(person);
    let inside = 0;
    for (let t = first; t < first + length; t++) if (meetingAt(person, t) >= 0) inside++;
    let start = first;
    let most = inside;
    let ties = 1;
    for (let from = first + 1; from + length <= last + 1; from++) {
      if (meetingAt(person, from - 1) >= 0) inside--;
      if (meetingAt(person, from + length - 1) >= 0) inside++;
      if (inside < most) continue;
      ties = inside > most ? 1 : ties + 1;
      most = inside;
      if (ties === 1 || random.below(ties) === 0) start = from;
    }
    return start;
  };

  return (person: number): Move => {
    // A window that juts out of the day by a slot may be as full: through it the day can begin earlier or end later.
    const first = Math.max(0, firstBusy(person) - 1);
    const last = Math.min(slots - 1, lastBusy(person) + 1);
    const start = fullestWindow(person, first, last);
    const end = start + heldBy(person);
    let idle = 0;
    let apart = 0;
    for (let t = first; t <= last; t++) {
      const m = meetingAt(person, t);
      if (t >= start && t < end) {
        if (m < 0 && (++idle === 1 || random.below(idle) === 0)) move.target = t;
      } else if (m >= 0 && (++apart === 1 || random.below(apart) === 0)) move.meeting = m;
    }
    const own = meetingsOf[person] as number[];
    if (random.next() >= FROM_APART) move.meeting = own[random.below(own.length)] as number;
    return move;
  };
};
