import type { Arrangement } from "./arrangement.ts";
import type { Budget } from "./budget.ts";
import { createBreakCloser } from "./close-break.ts";
import type { Weights } from "./days.ts";
import type { Random } from "./random.ts";

export type AnnealOptions = {
  iterations: number;
  hot: number;
  cold: number;
  random: Random;
  budget: Budget;
  /** Called when the placement is better than any seen before in this run; returns true to stop. */
  onBest: (arrangement: Arrangement) => boolean;
};

/** Of the moves of somebody who has a break, those that would close it. */
const CLOSING = 0.7;

/**
 * Simulated annealing (Kirkpatrick et al. 1983) on an arrangement, cooling geometrically from `hot` to `cold`
 * (in breaks). Two moves: exchange two slots along a Kempe chain; insert an unplaced meeting, pushing out at
 * most the three that stand in its way. Meetings are drawn half of the time from somebody who has a break,
 * mostly to close it (which does as much in 250 000 proposals as without in a million); the other targets are
 * mostly next to a slot in which one of the two is busy.
 * Stops early when the budget is exhausted or `onBest` says so.
 */
export const anneal = (arrangement: Arrangement, weights: Weights, options: AnnealOptions): boolean => {
  const { random, budget } = options;
  const { instance, slotOf, meetingAt, broken, total, proposeSwap, applySwap } = arrangement;
  const { slots, meetings } = instance;
  const { first, second, meetingsOf } = instance;

  const placed: number[] = [];
  const pool: number[] = [];
  const place = new Int32Array(meetings).fill(-1);
  const enter = (set: number[], m: number) => {
    place[m] = set.length;
    set.push(m);
  };
  const leave = (set: number[], m: number) => {
    const hole = place[m] as number;
    const moved = set.pop() as number;
    if (moved === m) return;
    set[hole] = moved;
    place[moved] = hole;
  };
  for (let m = 0; m < meetings; m++) {
    if (slotOf(m) >= 0) enter(placed, m);
    else if ((weights.unplaced[m] as number) > 0) enter(pool, m);
  }

  if (arrangement.isValid() && options.onBest(arrangement)) return true;
  if (placed.length + pool.length === 0) return false;

  const slotBeside = (p: number): number => {
    const own = meetingsOf[p] as number[];
    const t = slotOf(own[random.below(own.length)] as number);
    if (t < 0 || slots === 1) return random.below(slots);
    return random.next() < 0.5 ? (t > 0 ? t - 1 : t + 1) : t + 1 < slots ? t + 1 : t - 1;
  };
  const slotFor = (p: number): number => (random.next() < 0.85 ? slotBeside(p) : random.below(slots));
  const closeBreak = createBreakCloser(arrangement, random);

  const victims = [-1, -1, -1];
  const proposeInsertion = (m: number, t: number): number => {
    const one = first[m] as number;
    const other = second[m] as number;
    const a = meetingAt(one, t);
    let b = meetingAt(other, t);
    if (b === a) b = -1;
    const row = arrangement.thirdRow(m);
    let c = row >= 0 ? meetingAt(row, t) : -1;
    if (c === a || c === b) c = -1;
    victims[0] = a;
    victims[1] = b;
    victims[2] = c;
    if (meetingAt(one, t) < 0 && arrangement.heldBy(one) >= (instance.maxMeetings[one] as number))
      return Number.POSITIVE_INFINITY;
    if (meetingAt(other, t) < 0 && arrangement.heldBy(other) >= (instance.maxMeetings[other] as number))
      return Number.POSITIVE_INFINITY;
    let delta = weights.forbidden * (1 - arrangement.isAllowed(m, t)) - (weights.unplaced[m] as number);
    if (meetingAt(one, t) < 0) delta += arrangement.personDelta(one, -1, t);
    if (meetingAt(other, t) < 0) delta += arrangement.personDelta(other, -1, t);
    delta += weights.order * arrangement.faultsOf(m, t);
    let load = arrangement.loadOf(t) + 1;
    for (const v of victims) {
      if (v < 0) continue;
      load--;
      delta += (weights.unplaced[v] as number) - weights.forbidden * (1 - arrangement.isAllowed(v, t));
      delta -= weights.order * arrangement.faultsOf(v, t);
      for (const q of [first[v] as number, second[v] as number])
        if (q !== one && q !== other) delta += arrangement.personDelta(q, t, -1);
    }
    const above = (number: number) => Math.max(0, number - instance.tables);
    return delta + weights.overflow * (above(load) - above(arrangement.loadOf(t)));
  };
  const applyInsertion = (m: number, t: number): void => {
    for (const v of victims) {
      if (v < 0) continue;
      arrangement.remove(v);
      leave(placed, v);
      enter(pool, v);
    }
    arrangement.place(m, t);
    leave(pool, m);
    enter(placed, m);
  };

  const cooling = (options.cold / options.hot) ** (64 / Math.max(64, options.iterations));
  let temperature = options.hot;
  for (let step = 0; step < options.iterations; step++) {
    if ((step & 63) === 0) {
      temperature *= cooling;
      if ((step & 1023) === 0) {
        budget.spend(1024);
        if (budget.exhausted()) return false;
      }
    }
    const limit = -temperature * Math.log(random.next() + 1e-12);
    if (pool.length > 0 && (placed.length === 0 || random.next() < 0.3)) {
      const m = pool[random.below(pool.length)] as number;
      const t =
        random.next() < 0.5
          ? slotBeside(random.next() < 0.5 ? (first[m] as number) : (second[m] as number))
          : random.below(slots);
      if (arrangement.isAllowed(m, t) === 0) continue;
      if (proposeInsertion(m, t) > limit) continue;
      applyInsertion(m, t);
    } else {
      let m: number;
      let t: number;
      if (broken.length > 0 && random.next() < 0.5) {
        const person = broken[random.below(broken.length)] as number;
        if (random.next() < CLOSING) {
          const move = closeBreak(person);
          m = move.meeting;
          t = move.target;
        } else {
          const own = meetingsOf[person] as number[];
          m = own[random.below(own.length)] as number;
          t = slotFor(person);
        }
      } else {
        m = placed[random.below(placed.length)] as number;
        t = slotFor((random.next() < 0.5 ? first[m] : second[m]) as number);
      }
      if (slotOf(m) < 0 || t === slotOf(m) || arrangement.isAllowed(m, t) === 0) continue;
      if (proposeSwap(m, t, limit) > limit) continue;
      applySwap();
    }
    if (total.requiredLeft === 0 && arrangement.isValid() && options.onBest(arrangement)) return true;
  }
  return false;
};
