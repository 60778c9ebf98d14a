/** Arcs of a network, flat: `tail[a] -> head[a]`, at most `capacity[a]` units, each worth `gain[a]`. */
export type Arcs = { tail: Int32Array; head: Int32Array; capacity: Int32Array; gain: Float64Array };

const LOWER = 1;
const TREE = 0;
const UPPER = -1;

/**
 * The circulation of largest total gain (flow is conserved at every node), by the primal network simplex
 * (Dantzig 1951; strongly feasible trees against cycling, Cunningham 1976; entering arcs by blocks as in
 * LEMON, Kovács 2015). Linear programming duality makes it exact; capacities are whole, so flows are too.
 *
 * @returns flow by arc
 */
export const bestCirculation = (nodes: number, arcs: Arcs): Int32Array => {
  const real = arcs.tail.length;
  const all = real + nodes;
  const root = nodes;
  const tail = new Int32Array(all);
  const head = new Int32Array(all);
  const capacity = new Float64Array(all).fill(Number.POSITIVE_INFINITY);
  const cost = new Float64Array(all);
  const flow = new Float64Array(all);
  const state = new Int8Array(all).fill(LOWER);
  tail.set(arcs.tail);
  head.set(arcs.head);
  let largest = 1;
  for (let a = 0; a < real; a++) {
    capacity[a] = arcs.capacity[a] as number;
    cost[a] = -(arcs.gain[a] as number);
    largest = Math.max(largest, Math.abs(cost[a] as number));
  }
  const parent = new Int32Array(nodes + 1).fill(-1);
  const arcUp = new Int32Array(nodes + 1).fill(-1);
  /** 1 where the arc between a node and its parent leads to the parent. */
  const upwards = new Uint8Array(nodes + 1);
  const depth = new Int32Array(nodes + 1);
  const potential = new Float64Array(nodes + 1);
  const firstChild = new Int32Array(nodes + 1).fill(-1);
  const next = new Int32Array(nodes + 1).fill(-1);
  const previous = new Int32Array(nodes + 1).fill(-1);
  const adopt = (child: number, by: number): void => {
    const sibling = firstChild[by] as number;
    next[child] = sibling;
    previous[child] = -1;
    if (sibling >= 0) previous[sibling] = child;
    firstChild[by] = child;
    parent[child] = by;
  };
  const release = (child: number): void => {
    const before = previous[child] as number;
    const after = next[child] as number;
    if (before >= 0) next[before] = after;
    else firstChild[parent[child] as number] = after;
    if (after >= 0) previous[after] = before;
  };
  // Artificial arcs to the root, without flow: conservation makes sure that they never carry any.
  const artificial = largest * (nodes + 1);
  for (let u = 0; u < nodes; u++) {
    const a = real + u;
    tail[a] = u;
    head[a] = root;
    cost[a] = artificial;
    state[a] = TREE;
    arcUp[u] = a;
    upwards[u] = 1;
    depth[u] = 1;
    potential[u] = -artificial;
    adopt(u, root);
  }

  const tolerance = 1e-9 * largest;
  const block = Math.max(20, Math.ceil(Math.sqrt(real)));
  let cursor = 0;
  const entering = (): number => {
    let best = -1;
    let worst = -tolerance;
    for (let scanned = 0, inBlock = 0; scanned < real; scanned++) {
      const a = cursor;
      cursor = cursor + 1 === real ? 0 : cursor + 1;
      const reduced =
        (state[a] as number) *
        ((cost[a] as number) +
          (potential[tail[a] as number] as number) -
          (potential[head[a] as number] as number));
      if (reduced < worst) {
        worst = reduced;
        best = a;
      }
      if (++inBlock === block) {
        if (best >= 0) return best;
        inBlock = 0;
      }
    }
    return best;
  };

  const stack: number[] = [];
  for (let a = entering(); a >= 0; a = entering()) {
    const grows = state[a] === LOWER;
    const first = (grows ? tail[a] : head[a]) as number;
    const second = (grows ? head[a] : tail[a]) as number;
    let u = first;
    let v = second;
    while (u !== v) {
      if ((depth[u] as number) >= (depth[v] as number)) u = parent[u] as number;
      else v = parent[v] as number;
    }
    const join = u;
    let room = capacity[a] as number;
    let out = -1;
    let onFirst = false;
    for (u = first; u !== join; u = parent[u] as number) {
      const e = arcUp[u] as number;
      const residual = upwards[u] === 1 ? (flow[e] as number) : (capacity[e] as number) - (flow[e] as number);
      if (residual < room) {
        room = residual;
        out = u;
        onFirst = true;
      }
    }
    for (u = second; u !== join; u = parent[u] as number) {
      const e = arcUp[u] as number;
      const residual = upwards[u] === 1 ? (capacity[e] as number) - (flow[e] as number) : (flow[e] as number);
      if (residual <= room) {
        room = residual;
        out = u;
        onFirst = false;
      }
    }
    if (room > 0) {
      flow[a] = (flow[a] as number) + (grows ? room : -room);
      for (u = first; u !== join; u = parent[u] as number)
        flow[arcUp[u] as number] = (flow[arcUp[u] as number] as number) + (upwards[u] === 1 ? -room : room);
      for (u = second; u !== join; u = parent[u] as number)
        flow[arcUp[u] as number] = (flow[arcUp[u] as number] as number) + (upwards[u] === 1 ? room : -room);
    }
    if (out < 0) {
      state[a] = grows ? UPPER : LOWER;
      continue;
    }
    const leaving = arcUp[out] as number;
    const inside = onFirst ? first : second;
    const outside = onFirst ? second : first;
    const reduced =
      (cost[a] as number) +
      (potential[tail[a] as number] as number) -
      (potential[head[a] as number] as number);
    const shift = tail[a] === inside ? -reduced : reduced;
    state[leaving] = (flow[leaving] as number) === 0 ? LOWER : UPPER;
    state[a] = TREE;
    // Turns the path from the entering arc to the leaving one upside down.
    let node = inside;
    let newParent = outside;
    let newArc = a;
    for (;;) {
      const oldParent = parent[node] as number;
      const oldArc = arcUp[node] as number;
      release(node);
      adopt(node, newParent);
      arcUp[node] = newArc;
      upwards[node] = tail[newArc] === node ? 1 : 0;
      if (node === out) break;
      newParent = node;
      newArc = oldArc;
      node = oldParent;
    }
    stack.push(inside);
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      depth[top] = (depth[parent[top] as number] as number) + 1;
      potential[top] = (potential[top] as number) + shift;
      for (let child = firstChild[top] as number; child >= 0; child = next[child] as number)
        stack.push(child);
    }
  }
  return Int32Array.from(flow.subarray(0, real));
};
