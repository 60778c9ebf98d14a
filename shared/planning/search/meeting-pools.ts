export type MeetingPools = ReturnType<typeof createMeetingPools>;

/**
 * The meetings that have a slot, and those that wait for one, as lists to draw from: a meeting goes from one to
 * the other in constant time, and neither list has an order.
 *
 * @param slotOf slot by meeting, or -1
 * @param isWaiting whether a meeting without slot is to be drawn at all
 */
export const createMeetingPools = (slotOf: ArrayLike<number>, isWaiting: (m: number) => boolean) => {
  const placed: number[] = [];
  const waiting: number[] = [];
  /** Where each meeting is in its list. */
  const position = new Int32Array(slotOf.length).fill(-1);
  const enter = (pool: number[], m: number): void => {
    position[m] = pool.length;
    pool.push(m);
  };
  /** The last of the list takes the place of the one that leaves. */
  const leave = (pool: number[], m: number): void => {
    const hole = position[m] as number;
    const last = pool.pop() as number;
    if (last === m) return;
    pool[hole] = last;
    position[last] = hole;
  };
  for (let m = 0; m < slotOf.length; m++) {
    if ((slotOf[m] as number) >= 0) enter(placed, m);
    else if (isWaiting(m)) enter(waiting, m);
  }
  return {
    placed,
    waiting,
    /** A waiting meeting has been placed. */
    toPlaced: (m: number): void => {
      leave(waiting, m);
      enter(placed, m);
    },
    /** A placed meeting has lost its slot. */
    toWaiting: (m: number): void => {
      leave(placed, m);
      enter(waiting, m);
    },
  };
};
