import type { Problem } from "../../shared/planning/problem/problem.ts";
import { createRandom, shuffle } from "../../shared/planning/problem/random.ts";

export type Shape = {
  /** Members of each of the two sides. */
  suppliers: number;
  buyers: number;
  slots: number;
  tables: number;
  candidates: number;
  /** Share of the slots in which each person is away. */
  unavailability: number;
  minMeetings?: number;
  maxMeetings?: number;
  /** Both sides are alike and everybody has as many candidates as there are slots: the day can be full for all. */
  saturated?: boolean;
  seed: number;
};

/** A problem with two sides and optional candidate meetings between distinct pairs, of random score. */
export const generated = (shape: Shape): Problem => {
  const random = createRandom(shape.seed);
  const slots = Array.from({ length: shape.slots }, (_, t) => ({ id: `s${t + 1}` }));
  const side = (prefix: string, size: number) =>
    Array.from({ length: size }, (_, p) => ({
      id: `${prefix}${p + 1}`,
      unavailable: slots.filter(() => random.next() < shape.unavailability).map((slot) => slot.id),
      ...(shape.minMeetings === undefined ? {} : { minMeetings: shape.minMeetings }),
      ...(shape.maxMeetings === undefined ? {} : { maxMeetings: shape.maxMeetings }),
    }));
  const suppliers = side("f", shape.suppliers);
  const buyers = side("a", shape.buyers);
  const pairs = new Set<number>();
  if (shape.saturated)
    for (const step of shuffle([...buyers.keys()], random).slice(0, shape.slots))
      for (const s of suppliers.keys()) pairs.add(s * shape.buyers + ((s + step) % shape.buyers));
  while (pairs.size < Math.min(shape.candidates, shape.suppliers * shape.buyers))
    pairs.add(random.below(shape.suppliers) * shape.buyers + random.below(shape.buyers));
  return {
    slots,
    tables: shape.tables,
    participants: [...suppliers, ...buyers],
    meetings: [...pairs].map((pair, m) => ({
      id: `m${m + 1}`,
      participants: [
        suppliers[Math.floor(pair / shape.buyers)]?.id ?? "",
        buyers[pair % shape.buyers]?.id ?? "",
      ],
      required: false,
      score: Math.round(1000 * random.next()) / 1000,
    })),
  };
};
