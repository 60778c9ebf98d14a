/**
 * The step of a scale from zero that reaches `most` in about `steps` steps: 1, 2 or 5 times a power of ten, never less
 * than one, since what is counted is whole.
 */
export const niceStep = (most: number, steps: number): number => {
  const rough = most / steps;
  if (rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power;
};
