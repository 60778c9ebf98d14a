import type { Commune, Gazetteer } from "../../shared/geo/gazetteer.ts";

/** A commune's name as different files write it: without case, accents, hyphens, « Cedex », and « St » in full. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\bst(e?)\b/g, "saint$1")
    .replace(/\bcedex\b.*$/, "")
    .replace(/[^a-z]+/g, " ")
    .trim();

/** Finds the INSEE code of the commune that a postal code and a city mean, where only one fits. */
export const communeFinder = (
  gazetteer: Gazetteer,
): ((postalCode: string, city: string) => string | undefined) => {
  const byPostalCode = new Map<string, Commune[]>();
  for (const commune of gazetteer.communes)
    for (const postalCode of commune.postalCodes)
      byPostalCode.set(postalCode, [...(byPostalCode.get(postalCode) ?? []), commune]);
  return (postalCode, city) => {
    const there = byPostalCode.get(postalCode) ?? [];
    const named = there.filter((commune) => plain(commune.name) === plain(city));
    const found = named.length > 0 ? named : there;
    return found.length === 1 ? found[0]?.code : undefined;
  };
};
