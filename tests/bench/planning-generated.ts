import type { Problem } from "../../shared/planning/problem.ts";
import { createRandom } from "../../shared/planning/random.ts";

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
