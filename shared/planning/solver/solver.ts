import { Learning } from "./learning.ts";
import { type Literal, NONE } from "./literal.ts";

/** Truth of a formula under assumptions: `core` is a subset of the assumptions that cannot all hold. */
export type Answer = "yes" | "no" | "unknown";

/** Conflicts between restarts, times the next of Luby's numbers. */
const RESTART = 256;
/** Conflicts between one target and the next. */
const NEW_TARGET = 3_000;
/** Learnt clauses that are kept before some are forgotten, and how many more each time. */
const KEPT = 2_000;
const KEPT_MORE = 300;

/**
 * Clause-learning search (Marques-Silva and Sakallah 1999; Eén and Sörensson 2003) with native constraints
 * « at least k of these literals », alone or as a consequence of a literal: activities, assumptions with final
 * analysis, few restarts, and target phases (Biere and Fleury, Chasing Target Phases, 2020): a decision takes
 * the value that its variable had when most held at once without contradiction. Against restarts as soon as
 * learnt clauses get worse, that finds plans where the other finds none, and proves as fast.
 *
 * It is built in three layers, trail.ts, propagation.ts and learning.ts, which are one object so that the inner
 * loops reach everything.
 */
export class Solver extends Learning {
  private reduceAt = KEPT;
  /** By variable, the value it had when most held at once without contradiction, or -1; and how much that was. */
  private target = new Int8Array(0);
  private reached = 0;
  conflicts = 0;
  /** After « yes »: 1 for each variable that is true. */
  model = new Uint8Array(0);
  /** After « no »: assumptions that cannot all hold; empty when there is no solution at all. */
  core: Literal[] = [];

  /**
   * Failed literals (Freeman 1995): assumes each undecided literal alone; where that contradicts itself,
   * something is learnt for good. A literal that another one implied without contradiction is not tried.
   */
  probe(stop: () => boolean): void {
    this.backtrack(0);
    if (!this.consistent) return;
    const { trail, levelStarts } = this;
    this.consistent = this.propagate() === NONE;
    const implied = new Uint8Array(2 * this.variables);
    const phases = this.phases.slice();
    for (let literal = 0; literal < implied.length && this.consistent; literal++) {
      if (this.values[literal] !== 0 || implied[literal] === 1) continue;
      if ((literal & 255) < 2 && stop()) break;
      const start = trail.length;
      levelStarts.push(start);
      this.enqueue(literal, NONE);
      const broken = this.propagate();
      if (broken === NONE) {
        for (let k = start + 1; k < trail.length; k++) implied[trail[k] as number] = 1;
        this.backtrack(0);
        continue;
      }
      const { clause } = this.analyze(broken);
      this.backtrack(0);
      this.enqueue(clause[0] as number, NONE);
      this.consistent = this.propagate() === NONE;
    }
    this.phases.set(phases);
  }

  /**
   * Looks for values that satisfy everything and the assumptions, for at most `conflictLimit` conflicts;
   * `stop` is asked from time to time.
   */
  solve(assumptions: readonly Literal[], conflictLimit: number, stop: () => boolean = () => false): Answer {
    this.backtrack(0);
    this.core = [];
    this.assumed = assumptions.length;
    if (!this.consistent || this.propagate() !== NONE) {
      this.consistent = false;
      return "no";
    }
    if (this.target.length < this.variables) this.target = new Int8Array(this.levels.length);
    this.clearTarget();
    const end = this.conflicts + conflictLimit;
    const restarts = luby();
    let restartAt = this.conflicts + RESTART;
    let newTargetAt = this.conflicts + NEW_TARGET;
    for (;;) {
      const broken = this.propagate();
      if (broken !== NONE) {
        this.conflicts++;
        if (this.levelStarts.length === 0) {
          this.consistent = false;
          return "no";
        }
        this.raiseTarget();
        const { clause, level, lbd } = this.analyze(broken);
        this.backtrack(level);
        const asserted = clause[0] as number;
        this.enqueue(asserted, clause.length === 1 ? NONE : this.attach(clause, Math.max(1, lbd)));
        this.bumpBy /= 0.95;
        if (this.conflicts >= end || ((this.conflicts & 63) === 0 && stop())) {
          this.backtrack(0);
          this.keepTarget();
          return "unknown";
        }
        continue;
      }
      if (this.conflicts >= restartAt) {
        restartAt = this.conflicts + RESTART * restarts.next().value;
        this.backtrack(Math.min(this.levelStarts.length, assumptions.length));
        if (this.conflicts >= newTargetAt) {
          newTargetAt = this.conflicts + NEW_TARGET;
          this.keepTarget();
          this.clearTarget();
        }
        continue;
      }
      if (this.learnt.length > this.reduceAt) {
        this.reduceAt += KEPT_MORE;
        this.reduce();
      }
      const next = this.levelStarts.length < assumptions.length ? this.assume(assumptions) : this.decide();
      if (next === NONE) {
        this.model = Uint8Array.from({ length: this.variables }, (_, v) =>
          this.values[2 * v] === 1 ? 1 : 0,
        );
        this.backtrack(0);
        return "yes";
      }
      if (next === -2) {
        this.backtrack(0);
        return "no";
      }
      this.levelStarts.push(this.trail.length);
      if (next >= 0) this.enqueue(next, NONE);
    }
  }

  /** The next assumption to take: -3 where it holds already (an empty level), -2 where it is false. */
  private assume(assumptions: readonly Literal[]): number {
    const literal = assumptions[this.levelStarts.length] as number;
    const value = this.values[literal] as number;
    if (value === 1) return -3;
    if (value === 0) return literal;
    this.core = this.finalCore(literal);
    return -2;
  }

  private decide(): number {
    for (;;) {
      const v = this.heap.pop();
      if (v === -1) return NONE;
      if (this.values[2 * v] !== 0) continue;
      const wanted = this.target[v] as number;
      return 2 * v + (1 - (wanted >= 0 ? wanted : (this.phases[v] as number)));
    }
  }

  /** Where more held before the last decision than in the target, that is the target from here on. */
  private raiseTarget(): void {
    const held = this.levelStarts[this.levelStarts.length - 1] as number;
    if (held <= this.reached) return;
    this.reached = held;
    for (let k = 0; k < held; k++) {
      const literal = this.trail[k] as number;
      this.target[literal >> 1] = (literal & 1) ^ 1;
    }
  }

  private clearTarget(): void {
    this.target.fill(-1);
    this.reached = 0;
  }

  /** What the target says is preferred from here on, until the search changes its mind. */
  private keepTarget(): void {
    this.target.forEach((value, v) => {
      if (value >= 0) this.phases[v] = value;
    });
  }
}

/** 1, 1, 2, 1, 1, 2, 4, 1, … (Luby, Sinclair and Zuckerman 1993). */
function* luby(): Generator<number, never> {
  for (let u = 1, v = 1; ; ) {
    yield v;
    if ((u & -u) === v) {
      u++;
      v = 1;
    } else v *= 2;
  }
}
