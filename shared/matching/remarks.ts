/** What a component says of a pair, in French: what speaks for it, and what speaks against it or is not known. */
export type Remarks = { for: string[]; against: string[] };

/** Writes each value once: in a round the same few days, amounts and sentences come thousands of times. */
export const writtenOnce = <Value>(write: (value: Value) => string): ((value: Value) => string) => {
  const known = new Map<Value, string>();
  return (value) => {
    const text = known.get(value) ?? write(value);
    if (known.size < 100_000) known.set(value, text);
    return text;
  };
};
