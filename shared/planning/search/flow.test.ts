import fc from "fast-check";
import { expect, test } from "vitest";
import { type Arcs, bestCirculation } from "./flow.ts";

type Arc = { from: number; to: number; capacity: number; gain: number };

const network = fc.integer({ min: 1, max: 5 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    arcs: fc.array(
      fc.record({
        from: fc.nat(nodes - 1),
        to: fc.nat(nodes - 1),
        capacity: fc.nat(3),
        gain: fc.integer({ min: -5, max: 5 }),
      }),
      { maxLength: 12 },
    ),
  }),
);

const flat = (arcs: readonly Arc[]): Arcs => ({
  tail: Int32Array.from(arcs, ({ from }) => from),
  head: Int32Array.from(arcs, ({ to }) => to),
  capacity: Int32Array.from(arcs, ({ capacity }) => capacity),
  gain: Float64Array.from(arcs, ({ gain }) => gain),
});

/** Whether some circle of arcs that still have room would add gain (Bellman and Ford). */
const canGain = (nodes: number, arcs: readonly Arc[], flow: Int32Array): boolean => {
  const residual = arcs.flatMap(({ from, to, capacity, gain }, a) => [
    ...((flow[a] ?? 0) < capacity ? [{ from, to, gain }] : []),
    ...((flow[a] ?? 0) > 0 ? [{ from: to, to: from, gain: -gain }] : []),
  ]);
  const most = new Array<number>(nodes).fill(0);
  const relax = (): boolean => {
    let isBetter = false;
    for (const { from, to, gain } of residual)
      if ((most[from] ?? 0) + gain > (most[to] ?? 0)) {
        most[to] = (most[from] ?? 0) + gain;
        isBetter = true;
      }
    return isBetter;
  };
  for (let round = 0; round < nodes; round++) relax();
  return relax();
};

test("a circulation keeps to the capacities, is conserved at every node, and no circle of arcs can add to its gain", () => {
  fc.assert(
    fc.property(network, ({ nodes, arcs }) => {
      const flow = bestCirculation(nodes, flat(arcs));
      const balance = new Array<number>(nodes).fill(0);
      arcs.forEach(({ from, to, capacity }, a) => {
        const units = flow[a] ?? -1;
        expect(units).toBeGreaterThanOrEqual(0);
        expect(units).toBeLessThanOrEqual(capacity);
        balance[from] = (balance[from] ?? 0) - units;
        balance[to] = (balance[to] ?? 0) + units;
      });
      expect(balance.every((left) => left === 0)).toBe(true);
      expect(canGain(nodes, arcs, flow)).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test("flow is whole, and goes where it is worth most", () => {
  const arcs = [
    { from: 0, to: 1, capacity: 3, gain: 0 },
    { from: 1, to: 2, capacity: 2, gain: 4 },
    { from: 1, to: 2, capacity: 2, gain: 1 },
    { from: 2, to: 0, capacity: 9, gain: -2 },
  ];
  expect([...bestCirculation(3, flat(arcs))]).toEqual([2, 2, 0, 2]);
});
