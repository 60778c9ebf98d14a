/** How much work may still be done: a number of iterations, and a clock where one is given. */
export type Budget = {
  /** Takes `work` iterations off. */
  spend: (work: number) => void;
  exhausted: () => boolean;
  /** Iterations used so far. */
  used: () => number;
  elapsedMs: () => number;
  /** The same clock and count, with limits of its own as well. */
  within: (limits: { iterations?: number; timeMs?: number }) => Budget;
};

/** Without a clock only iterations count, so that the same seed and limit give the same plan everywhere. */
export const createBudget = (limits: {
  maxIterations: number;
  timeLimitMs: number;
  now?: (() => number) | undefined;
}): Budget => {
  const { now } = limits;
  const start = now ? now() : 0;
  const elapsedMs = () => (now ? now() - start : 0);
  let used = 0;
  const part = (mostUsed: number, mostMs: number): Budget => ({
    spend: (work) => {
      used += work;
    },
    exhausted: () => used >= mostUsed || elapsedMs() >= mostMs,
    used: () => used,
    elapsedMs,
    within: (inner) =>
      part(
        Math.min(mostUsed, used + (inner.iterations ?? Number.POSITIVE_INFINITY)),
        Math.min(mostMs, elapsedMs() + (inner.timeMs ?? Number.POSITIVE_INFINITY)),
      ),
  });
  return part(limits.maxIterations, limits.timeLimitMs);
};
