/** What a component says of a pair, in French: what speaks for it, and what speaks against it or is not known. */
export type Remarks = { for: string[]; against: string[] };

/**
 * Whom sentences are told to. The buyer's speak of « le fournisseur » in the third person and of the buyer not at all,
 * so that staff read them too; the supplier's say « vous ».
 */
export type Reader = "buyer" | "supplier";

/** Writes each value once: in a round the same few days and amounts come thousands of times. */
export const writtenOnce = <Value>(write: (value: Value) => string): ((value: Value) => string) => {
  const known = new Map<Value, string>();
  return (value) => {
    const text = known.get(value) ?? write(value);
    if (known.size < 100_000) known.set(value, text);
    return text;
  };
};
