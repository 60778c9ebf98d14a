import type { Budget } from "../problem/budget.ts";
import type { Instance } from "../problem/instance.ts";
import { createOccupancy } from "../problem/occupancy.ts";
import type { Random } from "../problem/random.ts";
import { anneal } from "./anneal.ts";
import { createArrangement } from "./arrangement.ts";
import { placingPenalties } from "./penalties.ts";

/** Proposals of the first run: at least so many, and so many for each meeting. */
const FIRST_PLACING = 100_000;
const PLACING_PER_MEETING = 40;
const PLACING_RUNS = 4;
/** What the first placing lacks is little: hot runs undo the rest of it, and take a thousand times as long. */
const COOLEST = 0.12;
const COLD = 0.1;

/** Gives each chosen meeting the least loaded slot in which both are free, those with fewest slots first. */
export const firstFit = (instance: Instance, chosen: Uint8Array): Int32Array => {
  const { slots, allowed } = instance;
  const slotOf = new Int32Array(instance.meetings).fill(-1);
  const choices = Int32Array.from(slotOf, (_, m) =>
    allowed.subarray(m * slots, (m + 1) * slots).reduce((sum, one) => sum + one, 0),
  );
  const order = [...slotOf.keys()].filter((m) => chosen[m] === 1 && (instance.pinnedTable[m] as number) < 0);
  order.sort((a, b) => (choices[a] as number) - (choices[b] as number) || a - b);
  const occupancy = createOccupancy(instance);
  const load = new Int32Array(slots);
  for (const m of order) {
    let best = -1;
    for (let t = 0; t < slots; t++) {
      if (allowed[m * slots + t] === 0 || !occupancy.fits(m, t)) continue;
      if ((load[t] as number) >= instance.tables) continue;
      if (best < 0 || (load[t] as number) < (load[best] as number)) best = t;
    }
    if (best < 0) continue;
    slotOf[m] = best;
    load[best] = (load[best] as number) + 1;
    occupancy.put(m, best, 1);
  }
  return slotOf;
};

/** Tries to give slots to exactly the meetings chosen, in runs of growing length. */
export const placeChoice = (
  instance: Instance,
  chosen: Uint8Array,
  budget: Budget,
  random: Random,
): { slotOf: Int32Array; complete: boolean } => {
  const placing: Instance = { ...instance, required: chosen };
  const penalties = placingPenalties(placing);
  const arrangement = createArrangement(placing, penalties);
  arrangement.load(firstFit(instance, chosen));
  let complete: Int32Array | undefined;
  const size = chosen.reduce((sum, one) => sum + one, 0);
  const first = Math.max(FIRST_PLACING, PLACING_PER_MEETING * size);
  for (let run = 0; run < PLACING_RUNS && !complete; run++)
    anneal(arrangement, penalties, {
      iterations: first * 2 ** run,
      hot: COOLEST * 2 ** run,
      cold: COLD,
      random,
      budget,
      onBest: ({ slots }) => {
        complete = slots.slice();
        return true;
      },
    });
  return { slotOf: complete ?? arrangement.slots.slice(), complete: complete !== undefined };
};
