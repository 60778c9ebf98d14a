import type { Commune, Gazetteer } from "../../shared/geo/gazetteer.ts";
import { foldText } from "../../shared/text/fold.ts";

/**
 * A commune's name normalised across files: without case, accents, hyphens or « Cedex », and « St » in full.
 */
const plain = (name: string): string =>
  foldText(name)
    .replace(/\bst(e?)\b/g, "saint$1")
    .replace(/\bcedex\b.*$/, "")
    .replace(/[^a-z]+/g, " ")
    .trim();

/** Finds the INSEE code of the commune with a postal code and a city name, if exactly one fits. */
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
