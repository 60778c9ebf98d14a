import { anneal } from "./anneal.ts";
import { createArrangement } from "./arrangement.ts";
import type { Budget } from "./budget.ts";
import { type Choice, type Cut, chooseMeetings } from "./choose.ts";
import { colour } from "./colour.ts";
import { count, violations } from "./count.ts";
import type { Weights } from "./days.ts";
import { fillPlaces } from "./fill-places.ts";
import type { Instance } from "./instance.ts";
import { createRandom, type Random } from "./random.ts";
import { rematchSlots } from "./rematch.ts";
import { placeRequired } from "./required-first.ts";
import { sidesOf } from "./sides.ts";
import { matchToSlots } from "./slot-matching.ts";
import { validPart } from "./valid-part.ts";

export type Selection = {
  /** The meetings that take place, in slots; required meetings may be missing when no place was found. */
  slotOf: Int32Array;
  leastShortfall: number;
  /** No plan with this shortfall has a greater score. */
  mostScore: (shortfall: number) => number;
  /** Whether both are reached, so that no plan does better on required meetings, shortfall and score. */
  proved: boolean;
  /** Proved: the required meetings cannot all be placed. */
  impossible?: boolean;
};

const MOST_ROUNDS = 40;
const LARGEST_REMATCH = 10_000;
const LARGEST_SEARCH = 60;
const FIRST_PLACING = 100_000;
const PLACING_PER_MEETING = 40;
const PLACING_RUNS = 4;
/** What the first placing lacks is little: hot runs undo the rest of it, and take a thousand times as long. */
const COOLEST = 0.12;
const COLD = 0.1;

/** Whether slots are all alike to everybody, so that König's theorem places any choice. */
const isUniform = (instance: Instance): boolean =>
  !instance.allowed.includes(0) &&
  instance.pinnedTable.every((table) => table < 0) &&
  instance.before.every((before) => before.length === 0) &&
  sidesOf(instance) !== undefined;

/**
 * Chooses which optional meetings take place (objectives 1 to 3). First the best choice that ignores when
 * people can meet (choose.ts): its value is a bound. Where all slots are alike it can be placed (colour.ts),
 * so it is optimal. Elsewhere annealing tries to place exactly that choice; if it succeeds, that is optimal too.
 * Otherwise annealing goes on with all candidates, and each slot is matched again while that gains something.
 */
export const select = (instance: Instance, options: { seed: number; budget: Budget }): Selection => {
  const { choice, cuts } = chooseWithCuts(instance, options.budget);
  const finish = (slotOf: Int32Array): Selection => {
    const { requiredLeft, shortfall, score } = count(instance, slotOf);
    const mostScore = mostScoreBeside(instance, choice, cuts);
    const most = mostScore(shortfall);
    const reached = shortfall === choice.shortfall && score >= most - 1e-9 * (1 + most);
    return { slotOf, leastShortfall: choice.shortfall, mostScore, proved: requiredLeft === 0 && reached };
  };
  if (isUniform(instance)) {
    const slotOf = colour(instance, choice.chosen);
    if (violations(instance, slotOf).every((fault) => fault === "spread")) return finish(slotOf);
  }
  const sides = sidesOf(instance);
  const random = createRandom(options.seed);
  const attempt = placeChoice(instance, choice.chosen, options.budget, random);
  const selection = attempt.complete ? finish(attempt.slotOf) : undefined;
  if (selection?.proved) return selection;
  const settled = settle(instance);
  if (settled) return settled;
  const start = withRequired(instance, attempt.slotOf, options);
  if (!start) return { ...finish(attempt.slotOf), impossible: true };
  const improved = improve(instance, start, options.budget, random);
  return finish(
    sides && instance.meetings <= LARGEST_REMATCH ? rematchSlots(instance, sides, improved) : improved,
  );
};

/** The best score where the shortfall is that of the best choice; with a greater one, that of any choice. */
const mostScoreBeside =
  (instance: Instance, best: { shortfall: number; score: number }, cuts: Cut[]) =>
  (shortfall: number): number =>
    shortfall === best.shortfall
      ? best.score
      : chooseMeetings(instance, { countShortfall: false, cuts }).score;

/** What is valid of an attempt, or else places for the required meetings alone; undefined where there are none. */
const withRequired = (
  instance: Instance,
  attempt: Int32Array,
  options: { seed: number; budget: Budget },
): Int32Array | undefined => {
  const valid = validPart(instance, attempt);
  if (count(instance, valid).requiredLeft === 0) return valid;
  const alone = placeRequired(instance, options);
  return alone.impossible ? undefined : (alone.slotOf ?? valid);
};

/** Small problems are searched whole: then the best choice is known, whatever ties it down. */
const settle = (instance: Instance): Selection | undefined => {
  if (instance.meetings > LARGEST_SEARCH) return undefined;
  const none = new Int32Array(instance.meetings).fill(-1);
  const { slotOf, exact } = fillPlaces({
    instance,
    kept: none,
    home: none,
    candidates: [...none.keys()],
    open: new Uint8Array(instance.slots).fill(1),
    tables: new Int32Array(instance.slots).fill(instance.tables),
    bonus: () => 0,
  });
  if (!exact) return undefined;
  const best = count(instance, slotOf);
  return {
    slotOf,
    leastShortfall: best.shortfall,
    mostScore: mostScoreBeside(instance, best, []),
    proved: true,
    impossible: best.requiredLeft > 0,
  };
};

/** People to whom a choice gives more meetings than slots for them (Hall's condition). */
const overfullPeople = (instance: Instance, chosen: Uint8Array): Cut[] =>
  instance.meetingsOf.flatMap((own, person) => {
    const kept = own.filter((m) => chosen[m] === 1);
    const matching = matchToSlots(kept, instance.allowed, instance.slots, 1);
    return "slots" in matching ? [{ person, slots: matching.slots }] : [];
  });

/** Chooses again while the choice overfills some people: each time that is forbidden, which also tightens the bound. */
const chooseWithCuts = (instance: Instance, budget: Budget): { choice: Choice; cuts: Cut[] } => {
  const cuts: Cut[] = [];
  for (let round = 0; ; round++) {
    const choice = chooseMeetings(instance, { countShortfall: true, cuts });
    budget.spend(instance.meetings);
    if (round === MOST_ROUNDS || budget.exhausted()) return { choice, cuts };
    const more = overfullPeople(instance, choice.chosen);
    if (more.length === 0) return { choice, cuts };
    cuts.push(...more);
  }
};

/** Gives each chosen meeting the least loaded slot in which both are free, those with fewest slots first. */
const firstFit = (instance: Instance, chosen: Uint8Array): Int32Array => {
  const { slots, allowed, first, second } = instance;
  const slotOf = new Int32Array(instance.meetings).fill(-1);
  const choices = Int32Array.from(slotOf, (_, m) =>
    allowed.subarray(m * slots, (m + 1) * slots).reduce((sum, one) => sum + one, 0),
  );
  const order = [...slotOf.keys()].filter((m) => chosen[m] === 1 && (instance.pinnedTable[m] as number) < 0);
  order.sort((a, b) => (choices[a] as number) - (choices[b] as number) || a - b);
  const busy = new Uint8Array(instance.people * slots);
  const load = new Int32Array(slots);
  for (const m of order) {
    const one = (first[m] as number) * slots;
    const other = (second[m] as number) * slots;
    let best = -1;
    for (let t = 0; t < slots; t++) {
      if (allowed[m * slots + t] === 0 || busy[one + t] === 1 || busy[other + t] === 1) continue;
      if ((load[t] as number) >= instance.tables) continue;
      if (best < 0 || (load[t] as number) < (load[best] as number)) best = t;
    }
    if (best < 0) continue;
    slotOf[m] = best;
    load[best] = (load[best] as number) + 1;
    busy[one + best] = 1;
    busy[other + best] = 1;
  }
  return slotOf;
};

/** Tries to give slots to exactly the meetings chosen, in runs of growing length. */
const placeChoice = (
  instance: Instance,
  chosen: Uint8Array,
  budget: Budget,
  random: Random,
): { slotOf: Int32Array; complete: boolean } => {
  const placing: Instance = { ...instance, required: chosen };
  const weights = placingWeights(placing);
  const arrangement = createArrangement(placing, weights);
  arrangement.load(firstFit(instance, chosen));
  let complete: Int32Array | undefined;
  const size = chosen.reduce((sum, one) => sum + one, 0);
  const first = Math.max(FIRST_PLACING, PLACING_PER_MEETING * size);
  for (let run = 0; run < PLACING_RUNS && !complete; run++)
    anneal(arrangement, weights, {
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

/** Costs for placing a choice: only what is in the way counts. */
const placingWeights = (instance: Instance): Weights => ({
  break: 0,
  idle: 0,
  forbidden: 1.5,
  overflow: 1.5,
  order: 1.5,
  spread: 1,
  mostBreaks: instance.breakSpread,
  leastBreaks: 0,
  shortfall: 0,
  unplaced: Float64Array.from(instance.required, (required) => (required === 1 ? 2 : 0)),
});

const improve = (instance: Instance, start: Int32Array, budget: Budget, random: Random): Int32Array => {
  let top = 1e-9;
  for (let m = 0; m < instance.meetings; m++) top = Math.max(top, instance.score[m] ?? 0);
  const weights: Weights = {
    break: 0,
    idle: 0,
    forbidden: 10,
    overflow: 10,
    order: 10,
    spread: 5,
    mostBreaks: instance.breakSpread,
    leastBreaks: 0,
    shortfall: 3,
    unplaced: Float64Array.from(instance.score, (score, m) =>
      instance.required[m] === 1 ? 20 : 1e-3 + score / top,
    ),
  };
  const arrangement = createArrangement(instance, weights);
  arrangement.load(start);
  let best: Int32Array | undefined;
  let bestValue = Number.NEGATIVE_INFINITY;
  const left = Float64Array.from(weights.unplaced);
  const worth = (slots: Int32Array): number => {
    let value = -3 * arrangement.total.shortfall;
    for (let m = 0; m < instance.meetings; m++) if ((slots[m] as number) >= 0) value += left[m] as number;
    return value;
  };
  let calls = 0;
  anneal(arrangement, weights, {
    iterations: 1_000_000,
    hot: 0.3,
    cold: 0.003,
    random,
    budget,
    onBest: ({ slots }) => {
      if (++calls % 64 !== 0) return false;
      const value = worth(slots);
      if (value > bestValue) {
        bestValue = value;
        best = slots.slice();
      }
      return false;
    },
  });
  return best ?? start;
};
