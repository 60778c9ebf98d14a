import { type Instance, idsOf } from "../problem/instance.ts";
import { chainTooLong, cycle } from "../problem/sentences.fr.ts";
import type { Conflict } from "./tighten.ts";

/** Required meetings in an order that respects `after`, or a circle among them. */
const inOrder = (instance: Instance): { order: number[] } | { circle: number[] } => {
  const order: number[] = [];
  const state = new Uint8Array(instance.meetings);
  const path: number[] = [];
  const visit = (m: number): number[] | undefined => {
    if (state[m] === 2) return undefined;
    if (state[m] === 1) return path.slice(path.indexOf(m));
    state[m] = 1;
    path.push(m);
    for (const next of instance.after[m] ?? []) {
      if (instance.required[next] === 0) continue;
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    state[m] = 2;
    order.push(m);
    return undefined;
  };
  for (let m = 0; m < instance.meetings; m++) {
    if (instance.required[m] === 0 || (instance.after[m] ?? []).length === 0) continue;
    const circle = visit(m);
    if (circle) return { circle };
  }
  return { order: order.reverse() };
};

/**
 * Removes the slots that come too early or too late for the order of required meetings, in place.
 * A meeting waits for each meeting before it, and for the last of those of one person, who cannot hold two
 * at once: with release times r1 <= r2 <= … they end no sooner than by the earliest-release schedule.
 */
export const followOrder = (
  instance: Instance,
  allowed: Uint8Array,
): { changed: number[] } | { conflict: Conflict } => {
  const sorted = inOrder(instance);
  const about = idsOf(instance).meeting;
  if ("circle" in sorted)
    return {
      conflict: {
        about: about(sorted.circle[0] ?? 0),
        meetings: sorted.circle,
        sentence: cycle(instance, sorted.circle),
      },
    };
  const { order } = sorted;
  if (order.length === 0) return { changed: [] };
  const changed = new Set<number>();
  const forwards = pass(instance, allowed, order, instance.before, 1, changed);
  const blocked = forwards ?? pass(instance, allowed, [...order].reverse(), instance.after, -1, changed);
  if (!blocked) return { changed: [...changed] };
  return {
    conflict: {
      about: about(blocked.at(-1) ?? 0),
      meetings: blocked,
      sentence: chainTooLong(instance, blocked),
    },
  };
};

/**
 * One sweep: `step` 1 pushes meetings after those before them, -1 the reverse.
 * Returns, in the order of the day, the chain that leaves a meeting without slot.
 */
const pass = (
  instance: Instance,
  allowed: Uint8Array,
  order: readonly number[],
  neighbours: readonly number[][],
  step: 1 | -1,
  changed: Set<number>,
): number[] | undefined => {
  const { slots } = instance;
  const from = step === 1 ? 0 : slots - 1;
  const inside = (t: number) => t >= 0 && t < slots;
  const firstSlot = (m: number) => {
    let t = from;
    while (inside(t) && allowed[m * slots + t] === 0) t += step;
    return t;
  };
  const ancestors = new Map<number, Set<number>>();
  const binding = new Map<number, number>();
  const chainTo = (m: number): number[] => {
    const chain: number[] = [];
    for (let at: number | undefined = m; at !== undefined; at = binding.get(at)) chain.push(at);
    return step === 1 ? chain.reverse() : chain;
  };

  for (const m of order) {
    const mine = new Set<number>();
    let release = from;
    for (const n of neighbours[m] ?? []) {
      if (instance.required[n] === 0) continue;
      mine.add(n);
      for (const further of ancestors.get(n) ?? []) mine.add(further);
      const next = firstSlot(n) + step;
      if ((next - release) * step > 0) {
        release = next;
        binding.set(m, n);
      }
    }
    ancestors.set(m, mine);
    if (mine.size === 0) continue;
    const people = new Map<number, number[]>();
    for (const n of mine)
      for (const p of [instance.first[n] ?? 0, instance.second[n] ?? 0])
        people.set(p, [...(people.get(p) ?? []), n]);
    for (const [p, own] of people) {
      if (own.length < 2 || (instance.capacity[p] ?? 1) > 1) continue;
      const releases = own.map(firstSlot).sort((a, b) => (a - b) * step);
      let end = from - step;
      for (const r of releases) {
        end = (r - end) * step > 0 ? r : end + step;
        while (inside(end) && instance.present[p * slots + end] === 0) end += step;
      }
      if ((end + step - release) * step > 0) release = end + step;
    }
    for (let t = from; inside(t) && (release - t) * step > 0; t += step) {
      if (allowed[m * slots + t] === 0) continue;
      allowed[m * slots + t] = 0;
      changed.add(m);
    }
    if (!inside(firstSlot(m))) return chainTo(m);
  }
  return undefined;
};
