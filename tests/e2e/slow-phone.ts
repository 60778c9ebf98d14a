import { expect, it } from "vitest";
import { limits, measure, SLOWDOWN, slowVisits } from "./vitals.ts";
import type { World } from "./world.ts";

/**
 * Times depend on the machine, so they are printed beside their budgets; that nothing jumps does not, so it is asserted.
 * `npm run bench -- pages` gives the median of several runs.
 */
export const slowPhone = (world: () => World) => {
  it.each(Object.entries(slowVisits))("%s is drawn without jumps, and says how fast", async (name, slow) => {
    const { lcp, cls, inp } = await measure(world().browser, world().site.url, slow);
    const told = (value: number, budget: number) => `${Math.round(value)} ms (budget ${budget} ms)`;
    console.log(
      `${name}, 390 × 844, Slow 4G, processor ${SLOWDOWN} times slower: LCP ${told(lcp, limits.lcp)}, INP ${told(inp, limits.inp)}, CLS ${cls.toFixed(3)} (budget ${limits.cls})`,
    );
    expect(cls).toBeLessThanOrEqual(limits.cls);
  });
};
