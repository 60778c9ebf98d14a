type Handlers = Partial<Record<string, (next: never) => void>>;

/**
 * What a field tells its entry, kept with the function that changes the entry: as long as that one stays the same, a key
 * in one field draws no other again (the fields of components/forms are memoised).
 */
const kept = new WeakMap<object, Handlers>();

const handlerOf = <V extends object, K extends keyof V & string>(
  set: (patch: Partial<V>) => void,
  name: K,
): ((next: V[K]) => void) => {
  const handlers = kept.get(set) ?? {};
  kept.set(set, handlers);
  const change = (next: V[K]) => {
    const patch: Partial<V> = {};
    patch[name] = next;
    set(patch);
  };
  handlers[name] ??= change;
  return handlers[name] as typeof change;
};

/**
 * Ties fields to an entry: `<TextField {...field("title")} label="Titre" />` shows, changes and names `value.title`.
 *
 * @param under what comes before the names in the paths of errors, as `limits.`
 */
export const fieldsOf =
  <V extends object>(value: V, set: (patch: Partial<V>) => void, under = "") =>
  <K extends keyof V & string>(name: K) => ({
    path: `${under}${name}`,
    value: value[name],
    onChange: handlerOf(set, name),
  });
