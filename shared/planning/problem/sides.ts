import type { Instance } from "./instance.ts";

/**
 * The two sides of the candidate meetings, where every meeting joins one to the other: 0 or 1 by person.
 * In each connected part the smaller half is side 0; those who meet nobody are on side 1.
 * Undefined where some circle of meetings has odd length, so that there are no sides.
 */
export const sidesOf = (instance: Instance): Uint8Array | undefined => {
  const side = new Int8Array(instance.people).fill(-1);
  for (let start = 0; start < instance.people; start++) {
    if (side[start] !== -1) continue;
    if ((instance.meetingsOf[start] ?? []).length === 0) {
      side[start] = 1;
      continue;
    }
    const part = [start];
    side[start] = 0;
    let ones = 0;
    for (const p of part) {
      for (const m of instance.meetingsOf[p] ?? []) {
        const q = (instance.first[m] ?? 0) + (instance.second[m] ?? 0) - p;
        if (side[q] === side[p]) return undefined;
        if (side[q] !== -1) continue;
        side[q] = 1 - (side[p] ?? 0);
        ones += side[q] ?? 0;
        part.push(q);
      }
    }
    if (ones < part.length - ones) for (const p of part) side[p] = 1 - (side[p] ?? 0);
  }
  return Uint8Array.from(side);
};
