/** What may wait is done within that time, even on a page that never rests, in milliseconds. */
const limit = 1_500;

/** Does what may wait while nothing else is to be done, so that a press is not kept waiting; returns what gives it up. */
export const atRest = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(work, 1);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: limit });
  return () => cancelIdleCallback(asked);
};
