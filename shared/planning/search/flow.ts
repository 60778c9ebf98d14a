import { createSpanningTree, type SpanningTree } from "./spanning-tree.ts";

/** Arcs of a network, flat: `tail[a] -> head[a]`, at most `capacity[a]` units, each worth `gain[a]`. */
export type Arcs = { tail: Int32Array; head: Int32Array; capacity: Int32Array; gain: Float64Array };

/** Where the flow of an arc stands: at 0, between (in the tree), at its capacity. Signs are those of reduced costs. */
const LOWER = 1;
const TREE = 0;
const UPPER = -1;

/** The arcs of the network, then one without flow from each node to the root. */
type Network = {
  /** Arcs of the network itself. */
  real: number;
  tail: Int32Array;
  head: Int32Array;
  capacity: Float64Array;
  cost: Float64Array;
  flow: Float64Array;
  state: Int8Array;
  /** The largest cost of an arc of the network; at least 1. */
  largest: number;
};

/** Conservation makes sure that the arcs to the root, which cost more than any circle of others, never carry flow. */
const withRoot = (nodes: number, arcs: Arcs): Network & { artificial: number } => {
  const real = arcs.tail.length;
  const all = real + nodes;
  const tail = new Int32Array(all);
  const head = new Int32Array(all).fill(nodes);
  const capacity = new Float64Array(all).fill(Number.POSITIVE_INFINITY);
  const cost = new Float64Array(all);
  const state = new Int8Array(all).fill(TREE);
  tail.set(arcs.tail);
  head.set(arcs.head);
  state.fill(LOWER, 0, real);
  let largest = 1;
  for (let a = 0; a < real; a++) {
    capacity[a] = arcs.capacity[a] as number;
    cost[a] = -(arcs.gain[a] as number);
    largest = Math.max(largest, Math.abs(cost[a] as number));
  }
  const artificial = largest * (nodes + 1);
  for (let u = 0; u < nodes; u++) {
    tail[real + u] = u;
    cost[real + u] = artificial;
  }
  return { real, tail, head, capacity, cost, flow: new Float64Array(all), state, largest, artificial };
};

/**
 * Finds arcs by which the circulation can gain: those whose reduced cost is on the wrong side of 0. The worst of a
 * block of arcs is taken, and the search goes on behind it the next time.
 *
 * @returns the next arc, or -1 where there is none: then the circulation is the best
 */
const createPricing = ({ real, tail, head, cost, state, largest }: Network, potentials: Float64Array) => {
  const tolerance = 1e-9 * largest;
  const block = Math.max(20, Math.ceil(Math.sqrt(real)));
  let cursor = 0;
  return (): number => {
    let best = -1;
    let worst = -tolerance;
    for (let scanned = 0, inBlock = 0; scanned < real; scanned++) {
      const a = cursor;
      cursor = cursor + 1 === real ? 0 : cursor + 1;
      const reduced =
        (state[a] as number) *
        ((cost[a] as number) +
          (potentials[tail[a] as number] as number) -
          (potentials[head[a] as number] as number));
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
};

/** One step of the method: flow goes round the circle that an entering arc closes in the tree. */
const createPivot = ({ tail, head, capacity, cost, flow, state }: Network, tree: SpanningTree) => {
  const { parent, arcUp, upwards, potentials, joinOf, rehang, shift } = tree;

  /** What an arc of the tree still takes, seen from node `u` below it: with its direction, or against it. */
  const roomOf = (u: number, isWith: boolean): number => {
    const arc = arcUp[u] as number;
    return isWith ? (capacity[arc] as number) - (flow[arc] as number) : (flow[arc] as number);
  };
  const push = (start: number, join: number, units: number): void => {
    for (let u = start; u !== join; u = parent[u] as number) {
      const arc = arcUp[u] as number;
      flow[arc] = (flow[arc] as number) + (upwards[u] === 1 ? units : -units);
    }
  };

  return (entering: number): void => {
    const grows = state[entering] === LOWER;
    // Flow goes from `first` to `second` along the entering arc, and back through the tree.
    const first = (grows ? tail[entering] : head[entering]) as number;
    const second = (grows ? head[entering] : tail[entering]) as number;
    const join = joinOf(first, second);
    // The last arc without more room, seen in the direction of the flow from `join`, leaves: so no circle comes back.
    let room = capacity[entering] as number;
    let cut = -1;
    let isOnFirst = false;
    for (let u = first; u !== join; u = parent[u] as number) {
      const rest = roomOf(u, upwards[u] === 0);
      if (rest < room) {
        room = rest;
        cut = u;
        isOnFirst = true;
      }
    }
    for (let u = second; u !== join; u = parent[u] as number) {
      const rest = roomOf(u, upwards[u] === 1);
      if (rest <= room) {
        room = rest;
        cut = u;
        isOnFirst = false;
      }
    }
    if (room > 0) {
      flow[entering] = (flow[entering] as number) + (grows ? room : -room);
      push(first, join, -room);
      push(second, join, room);
    }
    if (cut < 0) {
      state[entering] = grows ? UPPER : LOWER;
      return;
    }
    const leaving = arcUp[cut] as number;
    const inside = isOnFirst ? first : second;
    const outside = isOnFirst ? second : first;
    const reduced =
      (cost[entering] as number) +
      (potentials[tail[entering] as number] as number) -
      (potentials[head[entering] as number] as number);
    state[leaving] = (flow[leaving] as number) === 0 ? LOWER : UPPER;
    state[entering] = TREE;
    rehang(cut, inside, outside, entering, tail);
    shift(inside, tail[entering] === inside ? -reduced : reduced);
  };
};

/**
 * The circulation of largest total gain (flow is conserved at every node), by the primal network simplex
 * (Dantzig 1951; strongly feasible trees against cycling, Cunningham 1976; entering arcs by blocks as in
 * LEMON, Kovács 2015). Linear programming duality makes it exact; capacities are whole, so flows are too.
 *
 * @returns flow by arc
 */
export const bestCirculation = (nodes: number, arcs: Arcs): Int32Array => {
  const network = withRoot(nodes, arcs);
  const tree = createSpanningTree(nodes, network.real, -network.artificial);
  const nextEntering = createPricing(network, tree.potentials);
  const pivot = createPivot(network, tree);
  for (let arc = nextEntering(); arc >= 0; arc = nextEntering()) pivot(arc);
  return Int32Array.from(network.flow.subarray(0, network.real));
};
