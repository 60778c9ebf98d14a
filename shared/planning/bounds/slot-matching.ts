/** Every meeting got a slot, or a Hall violator: meetings that together have too few slots. */
export type SlotMatching = { slotOf: Int32Array } | { meetings: number[]; slots: number[] };

/**
 * Gives each listed meeting an allowed slot that holds at most `capacity` of them (bipartite matching by
 * augmenting paths, Kuhn 1955). When one cannot be placed, the meetings reached from it by alternating paths
 * have fewer places than their number, and no others matter: that is Hall's condition, and the proof.
 *
 * @param allowed flat, `allowed[meeting * slots + slot]`
 * @returns slots in the order of `meetings`, or the violator
 */
export const matchToSlots = (
  meetings: readonly number[],
  allowed: Uint8Array,
  slots: number,
  capacity: number,
): SlotMatching => {
  const slotOf = new Int32Array(meetings.length).fill(-1);
  const holders: number[][] = Array.from({ length: slots }, () => []);
  const seen = new Uint8Array(slots);

  const augment = (at: number): boolean => {
    const row = (meetings[at] ?? 0) * slots;
    for (let t = 0; t < slots; t++) {
      if (allowed[row + t] === 0 || seen[t] === 1) continue;
      const held = holders[t] ?? [];
      if (held.length < capacity) {
        seen[t] = 1;
        held.push(at);
        slotOf[at] = t;
        return true;
      }
    }
    for (let t = 0; t < slots; t++) {
      if (allowed[row + t] === 0 || seen[t] === 1) continue;
      seen[t] = 1;
      const held = holders[t] ?? [];
      for (let k = 0; k < held.length; k++) {
        if (!augment(held[k] as number)) continue;
        held[k] = at;
        slotOf[at] = t;
        return true;
      }
    }
    return false;
  };

  for (let at = 0; at < meetings.length; at++) {
    seen.fill(0);
    if (augment(at)) continue;
    const reached = new Set<number>([at]);
    const tight: number[] = [];
    for (let t = 0; t < slots; t++) {
      if (seen[t] === 0) continue;
      tight.push(t);
      for (const holder of holders[t] ?? []) reached.add(holder);
    }
    return { meetings: [...reached].map((index) => meetings[index] ?? 0), slots: tight };
  }
  return { slotOf };
};
