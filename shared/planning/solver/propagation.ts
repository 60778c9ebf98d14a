import { type Literal, NONE, negate } from "./literal.ts";
import { Trail } from "./trail.ts";

type Cardinality = { literals: Int32Array; when: Literal };

/**
 * Second layer of the solver: the constraints, and what follows from them. Clauses lie one after the other in
 * an arena (size, number of levels, literals) and watch two of their literals; a cardinality « at least k of
 * these literals » looks at its count of false literals, and is explained, when asked, by those that were
 * false before what it implied.
 */
export class Propagation extends Trail {
  protected arena = new Int32Array(1 << 16);
  protected used = 1;
  protected readonly learnt: number[] = [];
  private readonly cardinalities: Cardinality[] = [];
  /** By cardinality: how many of its literals may be false. */
  private slacks = new Int32Array(64);
  /** Whether no contradiction was found yet. */
  protected consistent = true;

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
      (this.countedIn[literal] as number[]).push(c);
      this.roles[literal] = (this.roles[literal] as number) | 1;
      if (this.values[literal] === -1) falses++;
    }
    this.falses[c] = falses;
    if (when !== NONE) {
      (this.switches[when] as number[]).push(c);
      this.roles[when] = (this.roles[when] as number) | 2;
    }
    if (!this.follow(c)) this.consistent = false;
  }

  addAtMost(literals: readonly Literal[], most: number, when: Literal = NONE): void {
    this.addAtLeast(literals.map(negate), literals.length - most, when);
  }

  protected attach(literals: readonly number[], lbd: number): number {
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
    const watched = size === 2 ? -clause : clause;
    (this.watches[literals[0] as number] as number[]).push(watched, literals[1] as number);
    (this.watches[literals[1] as number] as number[]).push(watched, literals[0] as number);
    if (lbd > 0) this.learnt.push(clause);
    return clause;
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
  protected propagate(): number {
    const { trail, values, falses, slacks, roles } = this;
    while (this.head < trail.length) {
      const literal = trail[this.head++] as number;
      const broken = this.visitClauses(negate(literal), values);
      if (broken !== NONE) return broken;
      if (((roles[literal ^ 1] as number) & 1) === 1) {
        const stands = this.countedIn[literal ^ 1] as number[];
        for (let k = 0; k < stands.length; k++) {
          const c = stands[k] as number;
          if ((falses[c] as number) < (slacks[c] as number)) continue;
          if (!this.follow(c)) return -2 - c;
        }
      }
      if ((roles[literal] as number) < 2) continue;
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
    for (let k = 0; k < length; k += 2) {
      const clause = list[k] as number;
      let other = list[k + 1] as number;
      let value = values[other] as number;
      if (value !== 1 && clause > 0) {
        const base = clause + 2;
        other = arena[base] as number;
        if (other === falsified) {
          other = arena[base + 1] as number;
          arena[base] = other;
          arena[base + 1] = falsified;
        }
        value = values[other] as number;
        if (value !== 1) {
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
        }
      }
      if (kept < k) {
        list[kept] = clause;
        list[kept + 1] = other;
      } else if (list[k + 1] !== other) list[k + 1] = other;
      kept += 2;
      if (value === 1) continue;
      if (value === -1) {
        if (kept < k + 2) {
          for (k += 2; k < length; k++) list[kept++] = list[k] as number;
          list.length = kept;
        }
        return Math.abs(clause);
      }
      this.enqueue(other, Math.abs(clause));
    }
    if (kept < length) list.length = kept;
    return NONE;
  }

  /**
   * Calls `visit` with the false literals that made `implied` true (or broke the constraint, when `implied`
   * is NONE); stops when it returns false.
   */
  protected explain(reason: number, implied: Literal, visit: (literal: Literal) => boolean): boolean {
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
}
