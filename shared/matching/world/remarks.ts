/**
 * A component's remarks about a pair, in French: arguments for it, and arguments against it or unknown facts.
 */
export type Remarks = { for: string[]; against: string[] };

/**
 * The reader of sentences. The buyer's mention « le fournisseur » in the third person and never the buyer, so
 * that staff can read them too; the supplier's say « vous ».
 */
export type Reader = "buyer" | "supplier";

/** Caches the text of each value: in a round the same few days and amounts occur thousands of times. */
export const writtenOnce = <Value>(write: (value: Value) => string): ((value: Value) => string) => {
  const known = new Map<Value, string>();
  return (value) => {
    const text = known.get(value) ?? write(value);
    if (known.size < 100_000) known.set(value, text);
    return text;
  };
};
