import { count } from "../../shared/planning/bounds/count.ts";
import type { Instance } from "../../shared/planning/problem/instance.ts";
import type { Penalties } from "../../shared/planning/search/penalties.ts";

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

/** What is wrong with a placement without clashes, counted from scratch. */
export const faultsOf = (instance: Instance, penalties: Penalties, slotOf: ArrayLike<number>) => {
  const { slots, tables, allowed, before } = instance;
  const { breaks, idleSlots, breaksOf, shortfall, requiredLeft, load } = count(instance, slotOf);
  const placed = Array.from(slotOf).flatMap((t, m) => (t >= 0 ? [{ m, t }] : []));
  return {
    breaks,
    idleSlots,
    shortfall,
    requiredLeft,
    forbidden: placed.filter(({ m, t }) => allowed[m * slots + t] === 0).length,
    overflow: sum(Array.from(load, (held) => Math.max(0, held - tables))),
    order: sum(
      placed.map(
        ({ m, t }) =>
          (before[m] ?? []).filter((b) => (slotOf[b] ?? -1) >= 0 && (slotOf[b] ?? -1) >= t).length,
      ),
    ),
    spread: sum(
      Array.from(breaksOf, (own) => Math.max(0, own - penalties.mostBreaks, penalties.leastBreaks - own)),
    ),
  };
};

/** What a placement costs in the search, counted from scratch. */
export const costOf = (instance: Instance, penalties: Penalties, slotOf: ArrayLike<number>): number => {
  const faults = faultsOf(instance, penalties, slotOf);
  return (
    penalties.break * faults.breaks +
    penalties.idle * faults.idleSlots +
    penalties.spread * faults.spread +
    penalties.shortfall * faults.shortfall +
    penalties.forbidden * faults.forbidden +
    penalties.overflow * faults.overflow +
    penalties.order * faults.order +
    sum(Array.from(slotOf, (t, m) => (t < 0 ? (penalties.unplaced[m] ?? 0) : 0)))
  );
};
