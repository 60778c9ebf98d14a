import type { Instance } from "../problem/instance.ts";
import { createDays } from "./days.ts";
import { createGrid } from "./grid.ts";
import { createOrderFaults } from "./order-faults.ts";
import type { Penalties } from "./penalties.ts";
import { createSwaps } from "./swaps.ts";
import { createTableLoad } from "./table-load.ts";

export type Arrangement = ReturnType<typeof createArrangement>;

/**
 * The state of the search: a placement in which nobody is ever in two meetings at once (a partial edge
 * colouring, slots being the colours), with running totals of everything else that is wrong with it.
 * A group (a table to which meetings are pinned, people who share somebody) holds no more than it may.
 *
 * Single meetings are placed and removed; two slots are exchanged along a Kempe chain, which is proposed first
 * (`proposeSwap` returns the change of cost), then applied or dropped; a proposal holds until the next one.
 */
export const createArrangement = (instance: Instance, penalties: Penalties) => {
  const { slots, meetings, first, second, required, allowed } = instance;
  const total = { breaks: 0, forbidden: 0, overflow: 0, order: 0, spread: 0, requiredLeft: 0, shortfall: 0 };
  const grid = createGrid(instance);
  const { slotOf: slotArray, meetingAt, write } = grid;
  const days = createDays(instance, penalties, { at: grid.at, total });
  const { held, firstBusy, lastBusy, reshape } = days;
  const orderFaults = createOrderFaults(instance, slotArray);
  const { isOrdered, faultsOf } = orderFaults;
  const tableLoad = createTableLoad(slots, instance.tables);
  const { load, overflowDelta } = tableLoad;
  const swaps = createSwaps(instance, penalties, { grid, days, orderFaults, tableLoad, total });

  const slotOf = (m: number): number => slotArray[m] as number;
  const isAllowed = (m: number, t: number): number => allowed[m * slots + t] as number;
  for (let m = 0; m < meetings; m++) total.requiredLeft += required[m] as number;

  const place = (m: number, t: number): void => {
    reshape(first[m] as number, -1, t);
    reshape(second[m] as number, -1, t);
    write(m, t, m);
    total.forbidden += 1 - isAllowed(m, t);
    if (isOrdered[m] === 1) total.order += faultsOf(m, t);
    total.overflow += overflowDelta(t, 1);
    load[t] = (load[t] as number) + 1;
    total.requiredLeft -= required[m] as number;
    slotArray[m] = t;
  };
  const remove = (m: number): void => {
    const t = slotOf(m);
    slotArray[m] = -1;
    reshape(first[m] as number, t, -1);
    reshape(second[m] as number, t, -1);
    write(m, t, -1);
    total.forbidden -= 1 - isAllowed(m, t);
    if (isOrdered[m] === 1) total.order -= faultsOf(m, t);
    total.overflow += overflowDelta(t, -1);
    load[t] = (load[t] as number) - 1;
    total.requiredLeft += required[m] as number;
  };

  return {
    instance,
    /** The slot of a meeting, or -1. */
    slotOf,
    /** The meeting that a person who comes alone holds in a slot, or -1. */
    meetingAt,
    /** The meetings of a group in a slot. */
    inGroup: grid.inGroup,
    /** Those whose day has a break, in no order. */
    broken: days.broken,
    /** What is wrong with the placement, by kind of fault. */
    total,
    heldBy: (p: number): number => held[p] as number,
    /** Somebody's first and last slot with a meeting. */
    firstBusy: (p: number): number => firstBusy[p] as number,
    lastBusy: (p: number): number => lastBusy[p] as number,
    /** The slot of each meeting; it changes with the arrangement. */
    slots: slotArray,
    /** Places a meeting that has no slot, in one where its two people hold none and its groups have room. */
    place,
    remove,
    ...swaps,
    /** What of the cost changes with somebody's day if a slot is freed and another one taken (-1 for neither). */
    personDelta: days.personDelta,
    faultsOf,
    isAllowed,
    overflowDelta,
    /** Replaces everything by another placement without clashes. */
    load: (placement: ArrayLike<number>): void => {
      for (let m = 0; m < meetings; m++) if (slotOf(m) >= 0) remove(m);
      for (let m = 0; m < meetings; m++) if ((placement[m] ?? -1) >= 0) place(m, placement[m] ?? 0);
    },
    /** Whether every hard constraint holds and every required meeting is placed. */
    isValid: (): boolean =>
      total.forbidden === 0 &&
      total.overflow === 0 &&
      total.order === 0 &&
      total.spread === 0 &&
      total.requiredLeft === 0,
  };
};
