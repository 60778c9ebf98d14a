import type { Instance } from "../problem/instance.ts";
import type { Grid } from "./grid.ts";
import type { OrderFaults } from "./order-faults.ts";

/**
 * The meetings that change places when two slots are exchanged for one of them: a meeting pushes out whatever its
 * two people hold in the other slot, and of its groups as many as have to go, and so on. In graph colouring it is a Kempe chain.
 * One chain at a time: `start` forgets the one before.
 */
export const createKempeChain = (
  { meetings, before, after, groups, groupsOf }: Instance,
  { slotOf, inGroup }: Grid,
  { isOrdered, anyOrder }: OrderFaults,
) => {
  const chain = new Int32Array(meetings);
  let length = 0;
  // A meeting belongs to the chain where its mark is the chain's number: so nothing has to be cleared.
  const mark = new Int32Array(meetings);
  let number = 0;
  let from = 0;
  let to = 0;

  /** How many meetings of a group the chain takes from `from` to `to`, less those that it takes back. */
  const taken = new Int32Array(groups.length);
  const takenIn = new Int32Array(groups.length);
  const take = (own: readonly number[], by: 1 | -1): void => {
    for (const g of own) {
      if (takenIn[g] !== number) taken[g] = 0;
      takenIn[g] = number;
      taken[g] = (taken[g] as number) + by;
    }
  };

  /** Adds a meeting of one of the two slots, unless the chain has it. */
  const join = (m: number): void => {
    if (mark[m] === number) return;
    mark[m] = number;
    chain[length++] = m;
    const own = groupsOf[m];
    if (own !== undefined) take(own, slotOf[m] === from ? 1 : -1);
  };
  /** Pushes out meetings of a group, one of whose meetings comes to slot `there`, until the group has room for it. */
  const makeRoom = (g: number, there: number): void => {
    const held = inGroup(g, there);
    const coming = taken[g] as number;
    let over = held.length + (there === to ? coming : -coming) - (groups[g]?.most ?? 0);
    for (let k = 0; k < held.length && over > 0; k++) {
      const m = held[k] as number;
      if (mark[m] === number) continue;
      join(m);
      over--;
    }
  };
  const slotAfter = (m: number): number =>
    mark[m] === number ? from + to - (slotOf[m] as number) : (slotOf[m] as number);

  const countOrderFaults = (isMoved: boolean): number => {
    let faults = 0;
    for (let k = 0; k < length; k++) {
      const m = chain[k] as number;
      if (isOrdered[m] === 0) continue;
      const mine = isMoved ? slotAfter(m) : (slotOf[m] as number);
      for (const b of before[m] as number[]) {
        const earlier = isMoved ? slotAfter(b) : (slotOf[b] as number);
        if (earlier >= 0 && earlier >= mine) faults++;
      }
      for (const a of after[m] as number[]) {
        // A pair inside the chain is counted at its later meeting.
        if (mark[a] === number) continue;
        const later = slotOf[a] as number;
        if (later >= 0 && later <= mine) faults++;
      }
    }
    return faults;
  };

  return {
    chain,
    length: (): number => length,
    from: (): number => from,
    to: (): number => to,
    /** Begins with a placed meeting, which is to move to `target`. */
    start: (m: number, target: number): void => {
      from = slotOf[m] as number;
      to = target;
      length = 0;
      number++;
      join(m);
    },
    join,
    makeRoom,
    /** What the pairs in the wrong order would change by if the whole chain moved. */
    orderDelta: (): number => (anyOrder ? countOrderFaults(true) - countOrderFaults(false) : 0),
  };
};
