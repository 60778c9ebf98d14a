/** Edges of a bipartite graph, each with a gain; lefts and rights are counted from 0. */
export type Edges = { left: ArrayLike<number>; right: ArrayLike<number>; gain: ArrayLike<number> };

/**
 * Matching of largest total gain among those of at most `most` edges, in a sparse bipartite graph, by
 * successive best augmenting paths with potentials (Edmonds and Karp 1972; Dijkstra in the reduced costs).
 * After k rounds the matching is the best one of k edges, and gains per round never grow: so one stops at
 * the first round that gains nothing. Edges without positive gain are left aside.
 *
 * @returns by left, the index of its edge, or -1
 */
export const bestMatching = (
  edges: Edges,
  lefts: number,
  rights: number,
  most = Number.POSITIVE_INFINITY,
): Int32Array => {
  const { left, right, gain } = edges;
  const useful: number[] = [];
  const start = new Int32Array(lefts + 1);
  let top = 0;
  for (let e = 0; e < gain.length; e++) {
    const g = gain[e] ?? 0;
    if (g <= 0) continue;
    useful.push(e);
    if (g > top) top = g;
    start[(left[e] ?? 0) + 1] = (start[(left[e] ?? 0) + 1] ?? 0) + 1;
  }
  for (let l = 0; l < lefts; l++) start[l + 1] = (start[l + 1] ?? 0) + (start[l] ?? 0);
  const fill = start.slice();
  const incident = new Int32Array(useful.length);
  for (const e of useful) {
    const l = left[e] ?? 0;
    incident[fill[l] ?? 0] = e;
    fill[l] = (fill[l] ?? 0) + 1;
  }

  const edgeOfLeft = new Int32Array(lefts).fill(-1);
  const edgeOfRight = new Int32Array(rights).fill(-1);
  // Costs are `top - gain`; a reduced cost is cost + potential(tail) - potential(head), never negative.
  const leftPotential = new Float64Array(lefts);
  const rightPotential = new Float64Array(rights);
  let endPotential = 0;
  const leftDistance = new Float64Array(lefts);
  const rightDistance = new Float64Array(rights);
  const via = new Int32Array(rights);
  const done = new Uint8Array(rights);
  const heap: Heap = [];
  const relax = (l: number, base: number) => {
    leftDistance[l] = base;
    for (let k = start[l] as number; k < (start[l + 1] as number); k++) {
      const e = incident[k] as number;
      const r = right[e] as number;
      if (done[r] === 1 || edgeOfLeft[l] === e) continue;
      const d =
        base + top - (gain[e] as number) + (leftPotential[l] as number) - (rightPotential[r] as number);
      if (d >= (rightDistance[r] as number)) continue;
      rightDistance[r] = d;
      via[r] = e;
      push(heap, d, r);
    }
  };

  for (let round = 0; round < Math.min(most, lefts); round++) {
    heap.length = 0;
    done.fill(0);
    leftDistance.fill(Number.POSITIVE_INFINITY);
    rightDistance.fill(Number.POSITIVE_INFINITY);
    for (let l = 0; l < lefts; l++) if (edgeOfLeft[l] === -1) relax(l, 0);
    let end = -1;
    let reached = Number.POSITIVE_INFINITY;
    while (heap.length > 0) {
      const { key, right: r } = pop(heap);
      if (done[r] === 1) continue;
      if (key >= reached) break;
      done[r] = 1;
      const e = edgeOfRight[r] as number;
      if (e !== -1) {
        relax(left[e] as number, key);
        continue;
      }
      const whole = key + (rightPotential[r] as number) - endPotential;
      if (whole >= reached) continue;
      reached = whole;
      end = r;
    }
    if (end === -1 || endPotential + reached >= top - 1e-12) break;
    endPotential += reached;
    for (let l = 0; l < lefts; l++)
      leftPotential[l] = (leftPotential[l] as number) + Math.min(reached, leftDistance[l] as number);
    for (let r = 0; r < rights; r++)
      rightPotential[r] = (rightPotential[r] as number) + Math.min(reached, rightDistance[r] as number);
    for (let r = end; ; ) {
      const e = via[r] as number;
      const l = left[e] as number;
      const previous = edgeOfLeft[l] as number;
      edgeOfLeft[l] = e;
      edgeOfRight[r] = e;
      if (previous === -1) break;
      r = right[previous] as number;
    }
  }
  return edgeOfLeft;
};

/** A matching that takes the edges of largest gain first: at least half as good as the best, and fast. */
export const greedyMatching = (edges: Edges, lefts: number, rights: number): Int32Array => {
  const order = Array.from({ length: edges.gain.length }, (_, e) => e).sort(
    (a, b) => (edges.gain[b] ?? 0) - (edges.gain[a] ?? 0) || a - b,
  );
  const edgeOfLeft = new Int32Array(lefts).fill(-1);
  const taken = new Uint8Array(rights);
  for (const e of order) {
    const l = edges.left[e] ?? 0;
    const r = edges.right[e] ?? 0;
    if (edgeOfLeft[l] !== -1 || taken[r] === 1) continue;
    edgeOfLeft[l] = e;
    taken[r] = 1;
  }
  return edgeOfLeft;
};

type Heap = { key: number; right: number }[];

const push = (heap: Heap, key: number, right: number): void => {
  let at = heap.length;
  heap.push({ key, right });
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as { key: number; right: number };
    if (above.key <= key) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = { key, right };
};

const pop = (heap: Heap): { key: number; right: number } => {
  const top = heap[0] as { key: number; right: number };
  const last = heap.pop() as { key: number; right: number };
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    const next = heap[child + 1];
    if (next && next.key < (heap[child] as { key: number }).key) child++;
    const below = heap[child] as { key: number; right: number };
    if (below.key >= last.key) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
  return top;
};
