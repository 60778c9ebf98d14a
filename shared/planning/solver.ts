import { Learning } from "./learning.ts";
import { type Literal, NONE } from "./literal.ts";

/** Truth of a formula under assumptions: `core` is a subset of the assumptions that cannot all hold. */
export type Answer = "yes" | "no" | "unknown";

/**
 * Clause-learning search (Marques-Silva and Sakallah 1999; Eén and Sörensson 2003) with native constraints
 * « at least k of these literals », alone or as a consequence of a literal: activities, saved phases,
 * restarts, assumptions with final analysis. It stands on three layers: trail.ts, propagation.ts and
 * learning.ts, which are one object so that the inner loops reach everything.
 */
export class Solver extends Learning {
  private reduceAt = 2000;
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
    for (let literal = 0; literal < implied.length && this.consistent; literal++) {
      if (this.values[literal] !== 0 || implied[literal] === 1) continue;
      if ((literal & 255) < 2 && stop()) return;
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
  }

  /**
   * Looks for values that satisfy everything and the assumptions, for at most `conflictLimit` conflicts;
   * `stop` is asked at every restart.
   */
  solve(assumptions: readonly Literal[], conflictLimit: number, stop: () => boolean = () => false): Answer {
    this.backtrack(0);
    this.core = [];
    this.assumed = assumptions.length;
    if (!this.consistent || this.propagate() !== NONE) {
      this.consistent = false;
      return "no";
    }
    const end = this.conflicts + conflictLimit;
    let learnt = 0;
    let fast = 0;
    let slow = 0;
    let sinceRestart = 0;
    for (;;) {
      const broken = this.propagate();
      if (broken !== NONE) {
        this.conflicts++;
        sinceRestart++;
        if (this.levelStarts.length === 0) {
          this.consistent = false;
          return "no";
        }
        const { clause, level, lbd } = this.analyze(broken);
        this.backtrack(level);
        const asserted = clause[0] as number;
        this.enqueue(asserted, clause.length === 1 ? NONE : this.attach(clause, Math.max(1, lbd)));
        this.bumpBy /= 0.95;
        learnt++;
        fast += (lbd - fast) / Math.min(learnt, 32);
        slow += (lbd - slow) / Math.min(learnt, 4096);
        continue;
      }
      if (sinceRestart >= 50 && (fast > 1.15 * slow || sinceRestart > 2000)) {
        if (this.conflicts >= end || stop()) {
          this.backtrack(0);
          return "unknown";
        }
        sinceRestart = 0;
        fast = slow;
        this.backtrack(Math.min(this.levelStarts.length, assumptions.length));
        if (this.learnt.length > this.reduceAt) {
          this.reduceAt += 300;
          this.reduce();
        }
        continue;
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
      if (this.values[2 * v] === 0) return 2 * v + (1 - (this.phases[v] as number));
    }
  }
}
