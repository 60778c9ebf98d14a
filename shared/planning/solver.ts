import { VariableHeap } from "./variable-heap.ts";

/** Literal of a variable: `2 * variable` is the variable itself, `2 * variable + 1` its negation. */
export type Literal = number;
export const positive = (variable: number): Literal => 2 * variable;
export const negate = (literal: Literal): Literal => literal ^ 1;

/** Truth of a formula under assumptions: `core` is a subset of the assumptions that cannot all hold. */
export type Answer = "yes" | "no" | "unknown";

type Cardinality = { literals: Int32Array; when: Literal };

const NONE = -1;
const KEPT_LBD = 2;

/**
 * Clause-learning search (Marques-Silva and Sakallah 1999; Eén and Sörensson 2003) with native constraints
 * « at least k of these literals », alone or as a consequence of a literal. A cardinality keeps a count of its
 * false literals; it is explained, when asked, by those that were false before what it implied. Two watched
 * literals per clause, first unique implication point, recursive minimisation, activities, saved phases,
 * restarts and forgetting by the number of levels in a clause (Audemard and Simon 2009), assumptions with
 * final analysis.
 */
export class Solver {
  private arena = new Int32Array(1 << 16);
  private used = 1;
  private readonly learnt: number[] = [];
  private readonly watches: number[][] = [];
  private readonly cardinalities: Cardinality[] = [];
  /** By cardinality: literals that are false now, and how many may be. */
  private falses = new Int32Array(64);
  private slacks = new Int32Array(64);
  /** By literal: cardinalities in which it stands. */
  private readonly standsIn: number[][] = [];
  /** By literal: cardinalities that it switches on. */
  private readonly switches: number[][] = [];
  private values = new Int8Array(64);
  private levels = new Int32Array(32);
  private positions = new Int32Array(32);
  /** Reason of a variable: a clause, `-2 - cardinality`, or NONE. */
  private reasons = new Int32Array(32);
  private phases = new Uint8Array(32);
  private seen = new Uint8Array(32);
  private levelStamp = new Int32Array(32);
  private stampNow = 0;
  private readonly heap = new VariableHeap();
  private bumpBy = 1;
  private readonly trail: number[] = [];
  private readonly levelStarts: number[] = [];
  private head = 0;
  private readonly toClear: number[] = [];
  private reduceAt = 2000;
  private consistent = true;
  /** Levels that belong to assumptions: they do not count in how far a clause spans. */
  private assumed = 0;
  variables = 0;
  conflicts = 0;
  /** After « yes »: 1 for each variable that is true. */
  model = new Uint8Array(0);
  /** After « no »: assumptions that cannot all hold; empty when there is no solution at all. */
  core: Literal[] = [];

  newVariable(): number {
    const v = this.variables++;
    if (v >= this.levels.length) this.grow();
    this.watches.push([], []);
    this.standsIn.push([], []);
    this.switches.push([], []);
    this.reasons[v] = NONE;
    this.heap.add(v);
    return v;
  }

  private copyOf<T extends Int32Array | Uint8Array | Int8Array>(from: T, to: T): T {
    to.set(from);
    return to;
  }

  private grow(): void {
    const size = this.levels.length * 2;
    const copy = this.copyOf;
    this.values = copy(this.values, new Int8Array(2 * size));
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

  addClause(given: readonly Literal[]): void {
    this.backtrack(0);
    const literals: number[] = [];
    for (const literal of given) {
      const value = this.values[literal] as number;
      if (value === 1 || literals.includes(negate(literal))) return;
      if (value === 0 && !literals.includes(literal)) literals.push(literal);
    }
    if (literals.length === 0) this.consistent = false;
    else if (literals.length === 1) this.enqueue(literals[0] as number, NONE);
    else this.attach(literals, 0);
  }

  /** At least `least` of the literals hold, wherever `when` holds; without `when`, always. */
  addAtLeast(literals: readonly Literal[], least: number, when: Literal = NONE): void {
    this.backtrack(0);
    if (least <= 0) return;
    const c = this.cardinalities.length;
    this.cardinalities.push({ literals: Int32Array.from(literals), when });
    if (c >= this.falses.length) {
      this.falses = this.copyOf(this.falses, new Int32Array(2 * c));
      this.slacks = this.copyOf(this.slacks, new Int32Array(2 * c));
    }
    this.slacks[c] = literals.length - least;
    let falses = 0;
    for (const literal of literals) {
      (this.standsIn[literal] as number[]).push(c);
      if (this.values[literal] === -1) falses++;
    }
    this.falses[c] = falses;
    if (when !== NONE) (this.switches[when] as number[]).push(c);
    if (!this.follow(c)) this.consistent = false;
  }

  addAtMost(literals: readonly Literal[], most: number, when: Literal = NONE): void {
    this.addAtLeast(literals.map(negate), literals.length - most, when);
  }

  private attach(literals: readonly number[], lbd: number): number {
    const size = literals.length;
    if (this.used + size + 2 > this.arena.length) {
      const larger = new Int32Array(Math.max(this.arena.length * 2, this.used + size + 2));
      larger.set(this.arena);
      this.arena = larger;
    }
    const clause = this.used;
    this.arena[clause] = size;
    this.arena[clause + 1] = lbd;
    for (let k = 0; k < size; k++) this.arena[clause + 2 + k] = literals[k] as number;
    this.used += size + 2;
    (this.watches[literals[0] as number] as number[]).push(clause, literals[1] as number);
    (this.watches[literals[1] as number] as number[]).push(clause, literals[0] as number);
    if (lbd > 0) this.learnt.push(clause);
    return clause;
  }

  private enqueue(literal: Literal, reason: number): void {
    const v = literal >> 1;
    this.values[literal] = 1;
    this.values[literal ^ 1] = -1;
    this.levels[v] = this.levelStarts.length;
    this.positions[v] = this.trail.length;
    this.reasons[v] = reason;
    this.trail.push(literal);
    const { falses } = this;
    const stands = this.standsIn[literal ^ 1] as number[];
    for (let k = 0; k < stands.length; k++) {
      const c = stands[k] as number;
      falses[c] = (falses[c] as number) + 1;
    }
  }

  private backtrack(level: number): void {
    if (this.levelStarts.length <= level) return;
    const end = this.levelStarts[level] as number;
    const { falses, trail } = this;
    for (let k = trail.length - 1; k >= end; k--) {
      const literal = trail[k] as number;
      const v = literal >> 1;
      this.values[literal] = 0;
      this.values[literal ^ 1] = 0;
      this.phases[v] = (literal & 1) ^ 1;
      this.reasons[v] = NONE;
      this.heap.insert(v);
      const stands = this.standsIn[literal ^ 1] as number[];
      for (let j = 0; j < stands.length; j++) {
        const c = stands[j] as number;
        falses[c] = (falses[c] as number) - 1;
      }
    }
    trail.length = end;
    this.levelStarts.length = level;
    this.head = end;
  }

  /** Draws what one cardinality implies; false when it is broken. */
  private follow(c: number): boolean {
    const { literals, when } = this.cardinalities[c] as Cardinality;
    const falses = this.falses[c] as number;
    const slack = this.slacks[c] as number;
    if (falses < slack) return true;
    const on = when === NONE ? 1 : (this.values[when] as number);
    if (on === -1) return true;
    if (falses > slack) {
      if (on === 1) return false;
      this.enqueue(negate(when), -2 - c);
      return true;
    }
    if (on !== 1) return true;
    for (let k = 0; k < literals.length; k++) {
      const literal = literals[k] as number;
      if (this.values[literal] === 0) this.enqueue(literal, -2 - c);
    }
    return true;
  }

  /** Follows everything assigned so far; returns what is broken, or NONE. */
  private propagate(): number {
    const { trail, values, falses, slacks } = this;
    while (this.head < trail.length) {
      const literal = trail[this.head++] as number;
      const broken = this.visitClauses(negate(literal), values);
      if (broken !== NONE) return broken;
      const stands = this.standsIn[literal ^ 1] as number[];
      for (let k = 0; k < stands.length; k++) {
        const c = stands[k] as number;
        if ((falses[c] as number) < (slacks[c] as number)) continue;
        if (!this.follow(c)) return -2 - c;
      }
      const switches = this.switches[literal] as number[];
      for (let k = 0; k < switches.length; k++)
        if (!this.follow(switches[k] as number)) return -2 - (switches[k] as number);
    }
    return NONE;
  }

  private visitClauses(falsified: Literal, values: Int8Array): number {
    const { arena } = this;
    const list = this.watches[falsified] as number[];
    const length = list.length;
    let kept = 0;
    let k = 0;
    for (; k < length; k += 2) {
      const clause = list[k] as number;
      const blocker = list[k + 1] as number;
      if (values[blocker] === 1) {
        list[kept++] = clause;
        list[kept++] = blocker;
        continue;
      }
      const base = clause + 2;
      if (arena[base] === falsified) {
        arena[base] = arena[base + 1] as number;
        arena[base + 1] = falsified;
      }
      const other = arena[base] as number;
      if (values[other] === 1) {
        list[kept++] = clause;
        list[kept++] = other;
        continue;
      }
      const end = base + (arena[clause] as number);
      let at = base + 2;
      while (at < end && values[arena[at] as number] === -1) at++;
      if (at < end) {
        const next = arena[at] as number;
        arena[base + 1] = next;
        arena[at] = falsified;
        (this.watches[next] as number[]).push(clause, other);
        continue;
      }
      list[kept++] = clause;
      list[kept++] = other;
      if (values[other] === -1) {
        for (k += 2; k < length; k++) list[kept++] = list[k] as number;
        list.length = kept;
        return clause;
      }
      this.enqueue(other, clause);
    }
    list.length = kept;
    return NONE;
  }

  /**
   * Calls `visit` with the false literals that made `implied` true (or broke the constraint, when `implied`
   * is NONE); stops when it returns false.
   */
  private explain(reason: number, implied: Literal, visit: (literal: Literal) => boolean): boolean {
    if (reason >= 0) {
      const end = reason + 2 + (this.arena[reason] as number);
      for (let k = reason + 2; k < end; k++) {
        const literal = this.arena[k] as number;
        if (literal !== implied && !visit(literal)) return false;
      }
      return true;
    }
    const { literals, when } = this.cardinalities[-2 - reason] as Cardinality;
    const slack = this.slacks[-2 - reason] as number;
    const off = when !== NONE && implied === negate(when);
    const before = implied === NONE ? this.trail.length : (this.positions[implied >> 1] as number);
    let needed = implied === NONE || off ? slack + 1 : slack;
    for (let k = 0; k < literals.length && needed > 0; k++) {
      const literal = literals[k] as number;
      if (this.values[literal] !== -1 || (this.positions[literal >> 1] as number) >= before) continue;
      needed--;
      if (!visit(literal)) return false;
    }
    return when === NONE || off || visit(negate(when));
  }

  private bump(variable: number): void {
    this.heap.bump(variable, this.bumpBy);
    if ((this.heap.activity[variable] as number) <= 1e100) return;
    this.heap.rescale(1e-100);
    this.bumpBy *= 1e-100;
  }

  /** First unique implication point; the clause it learns has the asserting literal first, the next level second. */
  private analyze(broken: number): { clause: number[]; level: number; lbd: number } {
    const { seen, levels, trail, toClear } = this;
    const now = this.levelStarts.length;
    const clause: number[] = [0];
    let open = 0;
    const meet = (literal: Literal): boolean => {
      const v = literal >> 1;
      if (seen[v] === 1 || levels[v] === 0) return true;
      seen[v] = 1;
      toClear.push(v);
      this.bump(v);
      if ((levels[v] as number) === now) open++;
      else clause.push(literal);
      return true;
    };
    let reason = broken;
    let implied: Literal = NONE;
    let at = trail.length - 1;
    for (;;) {
      this.explain(reason, implied, meet);
      while (seen[(trail[at] as number) >> 1] === 0) at--;
      implied = trail[at--] as number;
      reason = this.reasons[implied >> 1] as number;
      open--;
      if (open === 0) break;
    }
    clause[0] = negate(implied);
    const kept = clause.filter((literal, k) => k === 0 || !this.isRedundant(literal, 0));
    for (const v of toClear) seen[v] = 0;
    toClear.length = 0;
    let second = 1;
    for (let k = 2; k < kept.length; k++)
      if ((levels[(kept[k] as number) >> 1] as number) > (levels[(kept[second] as number) >> 1] as number))
        second = k;
    if (kept.length > 1) {
      const held = kept[1] as number;
      kept[1] = kept[second] as number;
      kept[second] = held;
    }
    return {
      clause: kept,
      level: kept.length > 1 ? (levels[(kept[1] as number) >> 1] as number) : 0,
      lbd: this.levelsIn(kept),
    };
  }

  /** Whether a literal of the learnt clause follows from the others: 1 marks the clause, 2 what is known redundant, 3 what is not. */
  private isRedundant(literal: Literal, depth: number): boolean {
    const v = literal >> 1;
    const reason = this.reasons[v] as number;
    if (reason === NONE || depth > 200) return false;
    const { seen, levels, toClear } = this;
    return this.explain(reason, negate(literal), (other) => {
      const w = other >> 1;
      const mark = seen[w] as number;
      if (levels[w] === 0 || mark === 1 || mark === 2) return true;
      if (mark === 3) return false;
      const redundant = this.isRedundant(other, depth + 1);
      seen[w] = redundant ? 2 : 3;
      toClear.push(w);
      return redundant;
    });
  }

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

  private levelsIn(literals: readonly number[]): number {
    this.stampNow++;
    let number = 0;
    for (const literal of literals) {
      const level = this.levels[literal >> 1] as number;
      if (level <= this.assumed || this.levelStamp[level] === this.stampNow) continue;
      this.levelStamp[level] = this.stampNow;
      number++;
    }
    return number;
  }

  /** The assumptions behind a false assumption. */
  private finalCore(failed: Literal): Literal[] {
    const core = [failed];
    const { seen, levels, trail } = this;
    if (levels[failed >> 1] === 0) return core;
    const marked = [failed >> 1];
    seen[failed >> 1] = 1;
    for (let at = trail.length - 1; at >= (this.levelStarts[0] ?? 0); at--) {
      const literal = trail[at] as number;
      if (seen[literal >> 1] === 0) continue;
      const reason = this.reasons[literal >> 1] as number;
      if (reason === NONE) {
        if (literal !== negate(failed)) core.push(literal);
        continue;
      }
      this.explain(reason, literal, (other) => {
        const v = other >> 1;
        if (seen[v] === 0 && (levels[v] as number) > 0) {
          seen[v] = 1;
          marked.push(v);
        }
        return true;
      });
    }
    for (const v of marked) seen[v] = 0;
    return core;
  }

  /** Forgets the half of the learnt clauses that span most levels, except those in use and the very short. */
  private reduce(): void {
    const { arena } = this;
    const inUse = (clause: number) =>
      this.reasons[(arena[clause + 2] as number) >> 1] === clause &&
      this.values[arena[clause + 2] as number] === 1;
    const candidates = this.learnt.filter((c) => (arena[c + 1] as number) > KEPT_LBD && !inUse(c));
    candidates.sort((a, b) => (arena[b + 1] as number) - (arena[a + 1] as number) || a - b);
    const dead = new Set(candidates.slice(0, candidates.length >> 1));
    if (dead.size === 0) return;
    for (const list of this.watches) {
      let kept = 0;
      for (let k = 0; k < list.length; k += 2) {
        if (dead.has(list[k] as number)) continue;
        list[kept++] = list[k] as number;
        list[kept++] = list[k + 1] as number;
      }
      list.length = kept;
    }
    const alive = this.learnt.filter((c) => !dead.has(c));
    this.learnt.length = 0;
    for (const c of alive) this.learnt.push(c);
    this.compact(dead);
  }

  /** Closes the gaps that forgotten clauses leave. */
  private compact(dead: ReadonlySet<number>): void {
    const moved = new Map<number, number>();
    const { arena } = this;
    let to = 1;
    for (let from = 1; from < this.used; ) {
      const whole = (arena[from] as number) + 2;
      if (!dead.has(from)) {
        if (to !== from) {
          arena.copyWithin(to, from, from + whole);
          moved.set(from, to);
        }
        to += whole;
      }
      from += whole;
    }
    this.used = to;
    const place = (clause: number) => moved.get(clause) ?? clause;
    for (const list of this.watches)
      for (let k = 0; k < list.length; k += 2) list[k] = place(list[k] as number);
    for (let k = 0; k < this.learnt.length; k++) this.learnt[k] = place(this.learnt[k] as number);
    for (const literal of this.trail) {
      const reason = this.reasons[literal >> 1] as number;
      if (reason > 0) this.reasons[literal >> 1] = place(reason);
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
