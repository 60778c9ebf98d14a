/**
 * A spanning tree of a network for the network simplex method, with a potential at every node. `root` is a node of
 * its own; all others start as its children.
 */
export type SpanningTree = ReturnType<typeof createSpanningTree>;

/**
 * @param nodes nodes beside the root, which is number `nodes`
 * @param firstArc number of the arc from node 0 to the root, which those of the other nodes follow
 * @param potential of all nodes at first; the root's stays 0
 */
export const createSpanningTree = (nodes: number, firstArc: number, potential: number) => {
  const root = nodes;
  const parent = new Int32Array(nodes + 1).fill(-1);
  const arcUp = new Int32Array(nodes + 1).fill(-1);
  const upwards = new Uint8Array(nodes + 1);
  const depth = new Int32Array(nodes + 1);
  const potentials = new Float64Array(nodes + 1);
  // The children of a node are a list linked both ways.
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
  for (let u = 0; u < nodes; u++) {
    arcUp[u] = firstArc + u;
    upwards[u] = 1;
    depth[u] = 1;
    potentials[u] = potential;
    adopt(u, root);
  }

  const stack: number[] = [];
  return {
    /** The parent of each node; -1 for the root. */
    parent,
    /** The arc between each node and its parent, and 1 where it leads from the node to the parent. */
    arcUp,
    upwards,
    potentials,
    /** The node where the paths from two nodes to the root meet. */
    joinOf: (one: number, other: number): number => {
      let u = one;
      let v = other;
      while (u !== v) {
        if ((depth[u] as number) >= (depth[v] as number)) u = parent[u] as number;
        else v = parent[v] as number;
      }
      return u;
    },
    /**
     * Cuts the tree above node `cut`, and hangs the part below it on node `outside` by an arc to its node `inside`:
     * the path between `inside` and `cut` is turned upside down.
     *
     * @param tail of each arc
     */
    rehang: (cut: number, inside: number, outside: number, arc: number, tail: Int32Array): void => {
      let node = inside;
      let newParent = outside;
      let newArc = arc;
      for (;;) {
        const oldParent = parent[node] as number;
        const oldArc = arcUp[node] as number;
        release(node);
        adopt(node, newParent);
        arcUp[node] = newArc;
        upwards[node] = tail[newArc] === node ? 1 : 0;
        if (node === cut) return;
        newParent = node;
        newArc = oldArc;
        node = oldParent;
      }
    },
    /** Raises the potentials of a node and all below it, and counts their depths again. */
    shift: (top: number, by: number): void => {
      stack.push(top);
      for (let u = stack.pop(); u !== undefined; u = stack.pop()) {
        depth[u] = (depth[parent[u] as number] as number) + 1;
        potentials[u] = (potentials[u] as number) + by;
        for (let child = firstChild[u] as number; child >= 0; child = next[child] as number)
          stack.push(child);
      }
    },
  };
};
