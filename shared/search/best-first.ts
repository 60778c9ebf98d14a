/**
 * The first `many` items in order, without sorting the rest: a page out of ten thousand. `compare` must never
 * return 0 for two different items.
 */
export const bestFirst = <T>(items: readonly T[], many: number, compare: (a: T, b: T) => number): T[] => {
  const best: T[] = [];
  for (const item of items) {
    const last = best.at(-1);
    if (last !== undefined && best.length >= many && compare(last, item) <= 0) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = best[middle];
      if (other !== undefined && compare(other, item) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, item);
    if (best.length > many) best.pop();
  }
  return best;
};
