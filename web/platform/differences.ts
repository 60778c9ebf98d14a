export type Side = "mine" | "theirs";

/** A field that holds something else here than where somebody else has saved it. */
export type Difference = {
  field: string;
  mine: unknown;
  theirs: unknown;
  /** Whose value is proposed: theirs where this entry has not touched the field. */
  proposed: Side;
};

/** A value without what nobody wrote: the keys of rows, and what is left empty. */
const written = (value: unknown): unknown => {
  if (value === "" || value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(written);
  if (typeof value !== "object") return value;
  const filled = Object.entries(value)
    .filter(([name]) => name !== "key")
    .map(([name, part]) => [name, written(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

/** Whether two values say the same. */
export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(written(a)) === JSON.stringify(written(b));

/** The fields in which two entries differ; `initial` is what both began from. */
export const differences = <V extends object>(mine: V, theirs: V, initial: V): Difference[] =>
  [...new Set([...fieldsOf(mine), ...fieldsOf(theirs)])]
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({
      field: String(field),
      mine: mine[field],
      theirs: theirs[field],
      proposed: same(mine[field], initial[field]) ? "theirs" : "mine",
    }));

const fieldsOf = <V extends object>(entry: V) => Object.keys(entry) as (keyof V)[];

/** This entry, with their value wherever it was chosen. */
export const merge = <V extends object>(mine: V, theirs: V, chosen: Readonly<Record<string, Side>>): V => {
  const merged = { ...mine };
  for (const field of fieldsOf({ ...mine, ...theirs }))
    if (chosen[String(field)] === "theirs") merged[field] = theirs[field];
  return merged;
};
