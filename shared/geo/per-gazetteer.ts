import type { Gazetteer } from "./gazetteer.ts";

/** Caches what is derived from a gazetteer: computed at the first call, kept as long as the gazetteer. */
export const perGazetteer = <Value>(make: (gazetteer: Gazetteer) => Value): ((from: Gazetteer) => Value) => {
  const made = new WeakMap<Gazetteer, { readonly value: Value }>();
  return (gazetteer) => {
    const known = made.get(gazetteer) ?? { value: make(gazetteer) };
    made.set(gazetteer, known);
    return known.value;
  };
};
