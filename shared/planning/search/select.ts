import { count, violations } from "../bounds/count.ts";
import { matchToSlots } from "../bounds/slot-matching.ts";
import { validPart } from "../bounds/valid-part.ts";
import type { Budget } from "../problem/budget.ts";
import type { Instance } from "../problem/instance.ts";
import { createRandom } from "../problem/random.ts";
import { sidesOf } from "../problem/sides.ts";
import { asBodies } from "./bodies.ts";
import { type Choice, type Cut, chooseMeetings } from "./choose.ts";
import { colour } from "./colour.ts";
import { fillPlaces } from "./fill-places.ts";
import { improveChoice } from "./improve-choice.ts";
import { placeChoice } from "./place-choice.ts";
import { rematchSlots } from "./rematch.ts";
import { placeRequired } from "./required-first.ts";

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

/**
 * Where slots are all alike to everybody, König's theorem places any choice in which nobody has more meetings than
 * there are slots: that placement; undefined elsewhere.
 */
const placeUniform = (instance: Instance, chosen: Uint8Array): Int32Array | undefined => {
  if (instance.allowed.includes(0) || instance.before.some((before) => before.length > 0)) return undefined;
  const bodies = asBodies(instance, chosen);
  if (!bodies || sidesOf(bodies) === undefined) return undefined;
  if (bodies.meetingsOf.some((own) => own.length > instance.slots)) return undefined;
  return colour(bodies, chosen);
};

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
  const coloured = placeUniform(instance, choice.chosen);
  if (coloured && violations(instance, coloured).every((fault) => fault === "spread"))
    return finish(coloured);
  const sides = sidesOf(instance);
  const random = createRandom(options.seed);
  const attempt = placeChoice(instance, choice.chosen, options.budget, random);
  const selection = attempt.complete ? finish(attempt.slotOf) : undefined;
  if (selection?.proved) return selection;
  const settled = settle(instance);
  if (settled) return settled;
  const start = withRequired(instance, attempt.slotOf, options);
  if (!start) return { ...finish(attempt.slotOf), impossible: true };
  const improved = improveChoice(instance, start, options.budget, random);
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

/** People to whom a choice gives more meetings than their slots can hold (Hall's condition). */
const overfullPeople = (instance: Instance, chosen: Uint8Array): Cut[] =>
  instance.meetingsOf.flatMap((own, person) => {
    const kept = own.filter((m) => chosen[m] === 1);
    const matching = matchToSlots(kept, instance.allowed, instance.slots, instance.capacity[person] ?? 1);
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
