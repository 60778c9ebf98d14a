import type { Instance } from "../problem/instance.ts";
import type { Days } from "./days.ts";
import type { Grid } from "./grid.ts";
import { createKempeChain } from "./kempe-chain.ts";
import type { OrderFaults } from "./order-faults.ts";
import type { Penalties } from "./penalties.ts";
import type { TableLoad } from "./table-load.ts";

/** The parts of an arrangement that a swap reads and changes. */
type Parts = {
  grid: Grid;
  days: Days;
  orderFaults: OrderFaults;
  tableLoad: TableLoad;
  total: { forbidden: number; overflow: number; order: number };
};

/** A chain whose cost is above the limit by more than this is given up before the rest of it is counted. */
const FAR_ABOVE = 8;

/** The exchange of two slots along a Kempe chain: proposed first, then applied or dropped. */
export const createSwaps = (instance: Instance, penalties: Penalties, parts: Parts) => {
  const { grid, days, orderFaults, tableLoad, total } = parts;
  const { slots, first, second, allowed, groupsOf } = instance;
  const { slotOf, meetingAt, write } = grid;
  const { load, overflowDelta } = tableLoad;
  const { personDelta, reshape } = days;
  const kempe = createKempeChain(instance, grid, orderFaults);
  const { chain, join, makeRoom } = kempe;

  const isAllowed = (m: number, t: number): number => allowed[m * slots + t] as number;
  /** What of the cost changes with a person's day if their meeting goes from one slot to the other. */
  const extend = (person: number, here: number, there: number): number => {
    const pushed = meetingAt(person, there);
    // Somebody who has a meeting in both slots is as busy as before.
    if (pushed < 0) return personDelta(person, here, there);
    join(pushed);
    return 0;
  };

  /**
   * Proposes that a placed meeting move to `target`, and all that this pushes around with it. Only the people at
   * the ends of the chain see their day change; the others are busy in both slots.
   *
   * @returns the change of cost, or Infinity where it is given up as being far above `limit`
   */
  const proposeSwap = (m: number, target: number, limit: number): number => {
    kempe.start(m, target);
    const from = kempe.from();
    const both = from + target;
    let delta = 0;
    let leaving = 0;
    for (let k = 0; k < kempe.length(); k++) {
      const now = chain[k] as number;
      const here = slotOf[now] as number;
      const there = both - here;
      leaving += here === from ? 1 : -1;
      delta += penalties.forbidden * (isAllowed(now, here) - isAllowed(now, there));
      if (delta > limit + FAR_ABOVE) return Number.POSITIVE_INFINITY;
      delta += extend(first[now] as number, here, there);
      delta += extend(second[now] as number, here, there);
      const own = groupsOf[now];
      if (own !== undefined) for (const g of own) makeRoom(g, there);
    }
    delta += penalties.overflow * (overflowDelta(from, -leaving) + overflowDelta(target, leaving));
    delta += penalties.order * kempe.orderDelta();
    return delta;
  };

  /** Counts what a meeting of the chain changes by moving; its rows are written afterwards. */
  const countMove = (m: number, here: number, there: number): void => {
    total.forbidden += isAllowed(m, here) - isAllowed(m, there);
    const one = first[m] as number;
    if (meetingAt(one, there) < 0) reshape(one, here, there);
    const other = second[m] as number;
    if (meetingAt(other, there) < 0) reshape(other, here, there);
  };

  /** Applies the swap proposed last. */
  const applySwap = (): void => {
    const from = kempe.from();
    const to = kempe.to();
    const length = kempe.length();
    total.order += kempe.orderDelta();
    let leaving = 0;
    for (let k = 0; k < length; k++) {
      const m = chain[k] as number;
      const here = slotOf[m] as number;
      leaving += here === from ? 1 : -1;
      countMove(m, here, from + to - here);
    }
    // All leave before any comes: the cell that one needs may be held by the next.
    for (let k = 0; k < length; k++) write(chain[k] as number, slotOf[chain[k] as number] as number, -1);
    for (let k = 0; k < length; k++) {
      const m = chain[k] as number;
      const there = from + to - (slotOf[m] as number);
      slotOf[m] = there;
      write(m, there, m);
    }
    total.overflow += overflowDelta(from, -leaving) + overflowDelta(to, leaving);
    load[from] = (load[from] as number) - leaving;
    load[to] = (load[to] as number) + leaving;
  };

  return { proposeSwap, applySwap };
};
