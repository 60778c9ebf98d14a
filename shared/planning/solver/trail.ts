import { type Literal, NONE } from "./literal.ts";
import { VariableHeap } from "./variable-heap.ts";

/**
 * First layer of the solver: what is true now, in the order in which it became so (the trail), why, and at
 * which level of decision; with, for each cardinality, the count of its literals that are false.
 */
export class Trail {
  protected values = new Int8Array(64);
  protected levels = new Int32Array(32);
  protected positions = new Int32Array(32);
  /** Reason of a variable: a clause, `-2 - cardinality`, or NONE. */
  protected reasons = new Int32Array(32);
  protected phases = new Uint8Array(32);
  protected seen = new Uint8Array(32);
  protected levelStamp = new Int32Array(32);
  protected readonly heap = new VariableHeap();
  protected readonly trail: number[] = [];
  protected readonly levelStarts: number[] = [];
  /** How far in the trail the propagation has come. */
  protected head = 0;
  /**
   * By literal: the clauses that watch it, each followed by another literal of the clause. A clause of two,
   * of which that other is the whole rest, is kept there by its negative number and need not be looked up.
   */
  protected readonly watches: number[][] = [];
  /** By literal: cardinalities that count it. */
  protected readonly countedIn: number[][] = [];
  /** By literal: cardinalities that it switches on. */
  protected readonly switches: number[][] = [];
  /** By literal: 1 where cardinalities count it, 2 where it switches some on, 3 for both: most do neither. */
  protected roles = new Uint8Array(64);
  /** By cardinality: literals that are false now. */
  protected falses = new Int32Array(64);
  variables = 0;

  newVariable(): number {
    const v = this.variables++;
    if (v >= this.levels.length) this.grow();
    this.watches.push([], []);
    this.countedIn.push([], []);
    this.switches.push([], []);
    this.reasons[v] = NONE;
    this.heap.add(v);
    return v;
  }

  protected copyOf<T extends Int32Array | Uint8Array | Int8Array>(from: T, to: T): T {
    to.set(from);
    return to;
  }

  protected grow(): void {
    const size = this.levels.length * 2;
    const copy = this.copyOf;
    this.values = copy(this.values, new Int8Array(2 * size));
    this.roles = copy(this.roles, new Uint8Array(2 * size));
    this.levels = copy(this.levels, new Int32Array(size));
    this.positions = copy(this.positions, new Int32Array(size));
    this.reasons = copy(this.reasons, new Int32Array(size));
    this.phases = copy(this.phases, new Uint8Array(size));
    this.seen = copy(this.seen, new Uint8Array(size));
    this.levelStamp = copy(this.levelStamp, new Int32Array(size));
  }

  /** Prefers this value for a variable from now on, until the search changes its mind. */
  setPhase(variable: number, value: boolean): void {
    this.phases[variable] = value ? 1 : 0;
  }

  protected enqueue(literal: Literal, reason: number): void {
    const v = literal >> 1;
    this.values[literal] = 1;
    this.values[literal ^ 1] = -1;
    this.levels[v] = this.levelStarts.length;
    this.positions[v] = this.trail.length;
    this.reasons[v] = reason;
    this.trail.push(literal);
    if (((this.roles[literal ^ 1] as number) & 1) === 0) return;
    const { falses } = this;
    const stands = this.countedIn[literal ^ 1] as number[];
    for (let k = 0; k < stands.length; k++) {
      const c = stands[k] as number;
      falses[c] = (falses[c] as number) + 1;
    }
  }

  protected backtrack(level: number): void {
    if (this.levelStarts.length <= level) return;
    const end = this.levelStarts[level] as number;
    const { falses, trail, roles } = this;
    for (let k = trail.length - 1; k >= end; k--) {
      const literal = trail[k] as number;
      const v = literal >> 1;
      this.values[literal] = 0;
      this.values[literal ^ 1] = 0;
      this.phases[v] = (literal & 1) ^ 1;
      this.reasons[v] = NONE;
      this.heap.insert(v);
      if (((roles[literal ^ 1] as number) & 1) === 0) continue;
      const stands = this.countedIn[literal ^ 1] as number[];
      for (let j = 0; j < stands.length; j++) {
        const c = stands[j] as number;
        falses[c] = (falses[c] as number) - 1;
      }
    }
    trail.length = end;
    this.levelStarts.length = level;
    this.head = end;
  }
}
