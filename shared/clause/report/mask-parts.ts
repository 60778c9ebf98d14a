/** The fewest people whose number may be told to those who are not staff of the territory. */
export const fewest = 5;

export type Counts<Keys> = { readonly [Key in keyof Keys]: number | undefined };
export type Masked<Keys> = { [Key in keyof Keys]: Keys[Key] | null };

/** A count that is told to anybody, or null. */
export const mask = (size: number): number | null => (size < fewest ? null : size);

/** A part of a total that is told, or null: also where so few are left of the total that subtracting tells of them. */
export const maskPart = (size: number, total: number): number | null =>
  total > size && total - size < fewest ? null : mask(size);

/**
 * Parts of a total that is told: the small ones are hidden, and those that something else told beside gives away
 * (`exposes`), then the next larger ones until what is hidden, which anybody finds by subtraction, is at least two parts
 * and five people.
 */
export const maskParts = (
  sizes: readonly number[],
  exposes: (index: number) => boolean = () => false,
): (number | null)[] => {
  const rising = [...sizes.keys()].toSorted((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const hidden = new Set(rising.filter(exposes));
  let people = [...hidden].reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
  for (const index of rising.filter((one) => !hidden.has(one))) {
    const size = sizes[index] ?? 0;
    const exposed = people > 0 && (hidden.size < 2 || people < fewest);
    if (size >= fewest && !exposed) break;
    hidden.add(index);
    people += size;
  }
  return sizes.map((size, index) => (hidden.has(index) ? null : size));
};

/** The parts of a total by key, and what is counted beside them. */
export const maskRecord = <Keys extends Counts<Keys>>(
  parts: Keys,
  beside: number,
): { parts: Masked<Keys>; beside: number | null } => {
  const masked: Masked<Keys> = { ...parts };
  const keys = Object.keys(parts) as (keyof Keys)[];
  const [unknown = null, ...sizes] = maskParts([beside, ...keys.map((key) => parts[key] ?? 0)]);
  for (const [index, key] of keys.entries()) if (sizes[index] === null) masked[key] = null;
  return { parts: masked, beside: unknown };
};

/** Parts of a total that may have people in common. */
export const maskEach = <Keys extends Counts<Keys>>(counts: Keys, total: number): Masked<Keys> => {
  const masked: Masked<Keys> = { ...counts };
  for (const key of Object.keys(counts) as (keyof Keys)[])
    if (maskPart(counts[key] ?? 0, total) === null) masked[key] = null;
  return masked;
};

/** The total of parts of which some are hidden; hidden itself where subtracting the others would tell a small one. */
export const maskTotal = (
  total: number,
  sizes: readonly number[],
  masked: readonly (number | null)[],
): number | null => {
  const hidden = sizes.filter((_, index) => masked[index] === null);
  const people = hidden.reduce((sum, size) => sum + size, 0);
  return people > 0 && (hidden.length < 2 || people < fewest) ? null : mask(total);
};
