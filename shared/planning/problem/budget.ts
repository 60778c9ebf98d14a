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

/** Questions about the budget between two beats: about a tenth of a second of work. */
const QUESTIONS_PER_BEAT = 256;

/** Without a clock only iterations count, so that the same seed and limit give the same plan everywhere. */
export const createBudget = (limits: {
  maxIterations: number;
  timeLimitMs: number;
  now?: (() => number) | undefined;
  /** Called again and again while work goes on: every long loop asks whether the budget is exhausted. */
  onBeat?: (() => void) | undefined;
}): Budget => {
  const { now } = limits;
  const start = now ? now() : 0;
  const elapsedMs = () => (now ? now() - start : 0);
  let used = 0;
  let questions = 0;
  const part = (mostUsed: number, mostMs: number): Budget => ({
    spend: (work) => {
      used += work;
    },
    exhausted: () => {
      if (++questions % QUESTIONS_PER_BEAT === 0) limits.onBeat?.();
      return used >= mostUsed || elapsedMs() >= mostMs;
    },
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
