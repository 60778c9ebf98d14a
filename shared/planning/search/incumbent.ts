/** What is known so far of a plan with as few breaks as possible: the best one found, and what is proved. */
export type Incumbent = ReturnType<typeof createIncumbent>;

export type IncumbentOptions = {
  /** Proved: no plan has fewer breaks. */
  bound: number;
  /** Most breaks that a plan may have at all; infinite where there is no such limit. */
  allowed: number;
  /** A plan with so few breaks is good enough, even where it is not proved to be the best. */
  goal: number;
  onProgress?: ((phase: string, breaks: number, bound: number) => void) | undefined;
};

/** Keeps the best plan and the best bound; they meet where the plan is proved to be the best. */
export const createIncumbent = ({ bound, allowed, goal, onProgress }: IncumbentOptions) => {
  const known = {
    /** Slots by meeting of the best plan, where one was found. */
    plan: undefined as Int32Array | undefined,
    breaks: Number.POSITIVE_INFINITY,
    bound,
    /** Proved: there is no plan. */
    impossible: false,
  };
  return {
    known,
    /** Whether the plan is good enough to stop. */
    isGood: (): boolean =>
      known.plan !== undefined && known.breaks <= Math.min(allowed, Math.max(known.bound, goal)),
    /** The plan that answers the question: none where the best one has more breaks than it may. */
    answer: (): Int32Array | undefined => (known.breaks <= allowed ? known.plan : undefined),
    /** Takes a valid plan over, where it has fewer breaks than the best; copies it. */
    accept: (slotOf: Int32Array, breaks: number, phase: string): void => {
      if (breaks >= known.breaks) return;
      known.plan = slotOf.slice();
      known.breaks = breaks;
      onProgress?.(phase, breaks, known.bound);
    },
    /** Notes a proof that no plan has fewer breaks than `to`, which may be above what a plan may have at all. */
    raise: (to: number, phase: string): void => {
      const raised = Math.min(known.breaks, to);
      if (raised <= known.bound) return;
      known.bound = raised;
      if (raised > allowed) known.impossible = true;
      onProgress?.(phase, known.breaks, raised);
    },
  };
};
