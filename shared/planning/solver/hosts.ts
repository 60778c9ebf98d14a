import type { Instance } from "../problem/instance.ts";

/**
 * People no two of whom meet, with as many meetings together as a simple search finds: what they have in common
 * with the tables of a fair, at which one side sits. Each of their meetings in a slot is one of them being busy,
 * so tables can be counted by people, without knowing whom they meet. That is much for the search: on
 * published instances where they take part in 141 of 154 meetings it settles in half a second what it
 * otherwise leaves open after ten.
 *
 * An independent set by greedy choice, most meetings first, once with each person at the head.
 */
export const hostsOf = (instance: Instance, required: readonly number[]): Set<number> => {
  const partners = Array.from({ length: instance.people }, () => new Set<number>());
  const number = new Int32Array(instance.people);
  for (const m of required) {
    const one = instance.first[m] as number;
    const other = instance.second[m] as number;
    partners[one]?.add(other);
    partners[other]?.add(one);
    number[one] = (number[one] as number) + 1;
    number[other] = (number[other] as number) + 1;
  }
  const inOrder = [...partners.keys()].sort((a, b) => (number[b] as number) - (number[a] as number) || a - b);
  let best = new Set<number>();
  let most = 0;
  for (const head of inOrder) {
    const chosen = new Set<number>();
    const against = new Set<number>();
    let meetings = 0;
    for (const p of [head, ...inOrder]) {
      if (chosen.has(p) || against.has(p)) continue;
      chosen.add(p);
      meetings += number[p] as number;
      for (const q of partners[p] ?? []) against.add(q);
    }
    if (meetings <= most) continue;
    best = chosen;
    most = meetings;
  }
  return best;
};
