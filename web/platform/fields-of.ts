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
    onChange: (next: V[K]) => {
      const patch: Partial<V> = {};
      patch[name] = next;
      set(patch);
    },
  });
