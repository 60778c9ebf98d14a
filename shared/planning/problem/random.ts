/** Draws of a seeded generator. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number;
  /** A whole number in [0, below). */
  below: (below: number) => number;
};

/** Mulberry32 (Tommy Ettinger): 32 bits of state, fast, and the same sequence everywhere for a seed. */
export const createRandom = (seed: number): Random => {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, below: (below) => (next() * below) | 0 };
};

/** Shuffles in place (Fisher and Yates). */
export const shuffle = <T>(items: T[], random: Random): T[] => {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const held = items[last] as T;
    items[last] = items[other] as T;
    items[other] = held;
  }
  return items;
};
