import type { Random } from "../problem/random.ts";
import type { Arrangement } from "./arrangement.ts";
import { createBreakCloser, type Move } from "./close-break.ts";
import type { MeetingPools } from "./meeting-pools.ts";

/** Of the moves of somebody who has a break, those that would close it. */
const CLOSING = 0.7;
/** Of the swaps, those of somebody who has a break, where anybody has. */
const OF_BROKEN = 0.5;
/** Of the other targets of swaps, those next to a slot in which one of the two is busy. */
const BESIDE = 0.85;

/**
 * Draws what annealing proposes next. Swaps are drawn half of the time for somebody who has a break, mostly to
 * close it (which does as much in 250 000 proposals as without in a million); their other targets are mostly next
 * to a slot in which one of the two is busy.
 *
 * @returns draws of a meeting and a slot; the same object may come each time
 */
export const createMoveDraws = (arrangement: Arrangement, pools: MeetingPools, random: Random) => {
  const { slotOf, broken } = arrangement;
  const { slots, first, second, meetingsOf } = arrangement.instance;
  const { placed, waiting } = pools;
  const closeBreak = createBreakCloser(arrangement, random);
  const move: Move = { meeting: -1, target: -1 };

  /** A slot next to that of some meeting of a person; any slot where that meeting has none. */
  const slotBeside = (p: number): number => {
    const own = meetingsOf[p] as number[];
    const t = slotOf(own[random.below(own.length)] as number);
    if (t < 0 || slots === 1) return random.below(slots);
    return random.next() < 0.5 ? (t > 0 ? t - 1 : t + 1) : t + 1 < slots ? t + 1 : t - 1;
  };
  const slotFor = (p: number): number => (random.next() < BESIDE ? slotBeside(p) : random.below(slots));
  const eitherOf = (m: number): number => (random.next() < 0.5 ? first[m] : second[m]) as number;

  return {
    /** A waiting meeting, and a slot for it. */
    drawInsertion: (): Move => {
      const m = waiting[random.below(waiting.length)] as number;
      move.meeting = m;
      move.target = random.next() < 0.5 ? slotBeside(eitherOf(m)) : random.below(slots);
      return move;
    },
    /** A meeting, which may be an unplaced one of somebody with a break, and a slot, which may be its own. */
    drawSwap: (): Move => {
      if (broken.length > 0 && random.next() < OF_BROKEN) {
        const person = broken[random.below(broken.length)] as number;
        if (random.next() < CLOSING) return closeBreak(person);
        const own = meetingsOf[person] as number[];
        move.meeting = own[random.below(own.length)] as number;
        move.target = slotFor(person);
        return move;
      }
      const m = placed[random.below(placed.length)] as number;
      move.meeting = m;
      move.target = slotFor(eitherOf(m));
      return move;
    },
  };
};
