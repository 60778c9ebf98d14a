import type { Instance } from "../problem/instance.ts";

/**
 * Gives slots to meetings between two sides when everybody can attend every slot and nobody has more meetings
 * than there are slots: an edge colouring of a bipartite graph (König 1916), with loads of the slots that
 * differ by at most one (de Werra 1971, McDiarmid 1972). A meeting whose two people have no free slot in
 * common exchanges two slots along the path that starts at one of them; being bipartite, it never reaches
 * the other.
 */
export const colour = (instance: Instance, chosen: ArrayLike<number>): Int32Array => {
  const { slots, first, second } = instance;
  const at = new Int32Array(instance.people * slots).fill(-1);
  const slotOf = new Int32Array(instance.meetings).fill(-1);
  const load = new Int32Array(slots);
  const otherOf = (m: number, p: number): number => (first[m] as number) + (second[m] as number) - p;
  const put = (m: number, t: number): void => {
    slotOf[m] = t;
    load[t] = (load[t] as number) + 1;
    at[(first[m] as number) * slots + t] = m;
    at[(second[m] as number) * slots + t] = m;
  };
  const take = (m: number): void => {
    const t = slotOf[m] as number;
    load[t] = (load[t] as number) - 1;
    at[(first[m] as number) * slots + t] = -1;
    at[(second[m] as number) * slots + t] = -1;
  };
  /** The path of meetings in slots a, b, a, … from a person who has one in a and none in b. */
  const pathFrom = (start: number, a: number, b: number): number[] => {
    const path: number[] = [];
    let p = start;
    let t = a;
    for (let m = at[p * slots + t] as number; m >= 0; m = at[p * slots + t] as number) {
      path.push(m);
      p = otherOf(m, p);
      t = a + b - t;
    }
    return path;
  };
  const exchange = (path: readonly number[], a: number, b: number): void => {
    const before = path.map((m) => slotOf[m] as number);
    for (const m of path) take(m);
    path.forEach((m, k) => {
      put(m, a + b - (before[k] as number));
    });
  };
  const freeSlot = (p: number): number => {
    let best = -1;
    for (let t = 0; t < slots; t++)
      if ((at[p * slots + t] as number) < 0 && (best < 0 || (load[t] as number) < (load[best] as number)))
        best = t;
    return best;
  };

  for (let m = 0; m < instance.meetings; m++) {
    if ((chosen[m] ?? 0) === 0) continue;
    const u = first[m] as number;
    const v = second[m] as number;
    let common = -1;
    for (let t = 0; t < slots; t++) {
      if ((at[u * slots + t] as number) >= 0 || (at[v * slots + t] as number) >= 0) continue;
      if (common < 0 || (load[t] as number) < (load[common] as number)) common = t;
    }
    if (common < 0) {
      const a = freeSlot(u);
      const b = freeSlot(v);
      exchange(pathFrom(v, a, b), a, b);
      common = a;
    }
    put(m, common);
  }

  for (;;) {
    let high = 0;
    let low = 0;
    for (let t = 1; t < slots; t++) {
      if ((load[t] as number) > (load[high] as number)) high = t;
      if ((load[t] as number) < (load[low] as number)) low = t;
    }
    if ((load[high] as number) - (load[low] as number) < 2) return slotOf;
    for (let p = 0; p < instance.people; p++) {
      if ((load[high] as number) - (load[low] as number) < 2) break;
      if ((at[p * slots + high] as number) < 0 || (at[p * slots + low] as number) >= 0) continue;
      const path = pathFrom(p, high, low);
      if (path.length % 2 === 1) exchange(path, high, low);
    }
  }
};
