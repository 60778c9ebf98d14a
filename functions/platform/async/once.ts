/** Does the work at the first call and caches its result; after a failure the next call tries again. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= work().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
};
