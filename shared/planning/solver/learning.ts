import { type Literal, NONE, negate } from "./literal.ts";
import { Propagation } from "./propagation.ts";

const KEPT_LBD = 2;

/**
 * Third layer of the solver: what is learnt from a contradiction (first unique implication point, recursive
 * minimisation), which variables it makes active, and what is forgotten again, by the number of levels in a
 * clause (Audemard and Simon 2009).
 */
export class Learning extends Propagation {
  private stampNow = 0;
  protected bumpBy = 1;
  private readonly toClear: number[] = [];
  /** Levels that belong to assumptions: they do not count in how far a clause spans. */
  protected assumed = 0;

  private bump(variable: number): void {
    this.heap.bump(variable, this.bumpBy);
    if ((this.heap.activity[variable] as number) <= 1e100) return;
    this.heap.rescale(1e-100);
    this.bumpBy *= 1e-100;
  }

  /** First unique implication point; the clause it learns has the asserting literal first, the next level second. */
  protected analyze(broken: number): { clause: number[]; level: number; lbd: number } {
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
  protected finalCore(failed: Literal): Literal[] {
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
  protected reduce(): void {
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
    const place = (clause: number): number =>
      clause < 0 ? -(moved.get(-clause) ?? -clause) : (moved.get(clause) ?? clause);
    for (const list of this.watches)
      for (let k = 0; k < list.length; k += 2) list[k] = place(list[k] as number);
    for (let k = 0; k < this.learnt.length; k++) this.learnt[k] = place(this.learnt[k] as number);
    for (const literal of this.trail) {
      const reason = this.reasons[literal >> 1] as number;
      if (reason > 0) this.reasons[literal >> 1] = place(reason);
    }
  }
}
