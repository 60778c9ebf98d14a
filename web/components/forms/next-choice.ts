/** The choice that an arrow key leads to, round and round; none where there is nothing to choose. */
export const nextChoice = (from: number | undefined, length: number, step: 1 | -1): number | undefined => {
  if (length === 0) return undefined;
  if (from === undefined) return step === 1 ? 0 : length - 1;
  return (from + step + length) % length;
};
