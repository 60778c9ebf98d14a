import { foldName } from "./fold-name.ts";
import type { Commune, Gazetteer } from "./gazetteer.ts";
import { closeName, namesIn, namesOf, partOfName, sameBeginning, sameName } from "./named-communes.ts";
import { perGazetteer } from "./per-gazetteer.ts";
import { departementsOfPostalCode, officeDigits, quarterCommunes } from "./postal-codes.ts";
import { communeText, whichCommune } from "./which-commune.ts";

/**
 * The commune of an address: found, with a `note` in French, without a full stop, where the name had to be interpreted;
 * or not, with the reason as a French sentence (proposals included) and the communes that it could be, the likeliest first.
 */
export type FoundCommune =
  | { readonly commune: Commune; readonly note?: string }
  | { readonly reason: string; readonly proposals: readonly Commune[] };

const mostProposals = 5;

/** A town whose name is not taken for a hamlet of somewhere else. */
const TOWN = 5_000;

/** The name of a town as La Poste's line holds it: without CEDEX, boxes, arrondissements and numbers. */
export const townOf = (city: string): string =>
  foldName(city)
    .replace(/\b(?:cedex|ced|cx)\b.*$/, "")
    .replace(/\b(?:bp|cs|tsa)\s*\d+\b/g, "")
    .replace(/\b(?:arrondissement|arrdt|arr)\b/g, "")
    .replace(/\b\d+(?:er?|eme|nde?)?\b/g, "")
    .replace(/\b(paris|lyon|marseille) [ivx]+(?:e|eme|er)?\b/g, "$1")
    .trim()
    .replace(/\s+/g, " ");

const isCedex = (city: string): boolean => /\b(?:cedex|ced|cx)\b/.test(foldName(city));

const communesByPostalCode = perGazetteer((gazetteer) => {
  const byCode = new Map<string, Commune[]>();
  for (const commune of gazetteer.communes)
    for (const postalCode of commune.postalCodes) {
      const known = byCode.get(postalCode);
      if (known) known.push(commune);
      else byCode.set(postalCode, [commune]);
    }
  for (const communes of byCode.values()) communes.sort((a, b) => b.population - a.population);
  return byCode;
});

/** The communes that a postal code serves, the most populated first. */
export const communesWithPostalCode = (gazetteer: Gazetteer, postalCode: string): readonly Commune[] =>
  communesByPostalCode(gazetteer).get(postalCode) ?? [];

/** Of several communes, those whose own office has the CEDEX: it shares its first digits. */
const nearPostalCode = (communes: readonly Commune[], postalCode: string): Commune[] => {
  const digits = officeDigits(postalCode);
  return communes.filter(({ postalCodes }) => postalCodes.some((own) => own.startsWith(digits)));
};

const onlyOne = (communes: readonly Commune[], postalCode: string): Commune | undefined => {
  if (communes.length === 1) return communes[0];
  const near = nearPostalCode(communes, postalCode);
  return near.length === 1 ? near[0] : undefined;
};

const readAs = (city: string, commune: Commune, why = ""): FoundCommune => ({
  commune,
  note: `« ${city.trim()} » est lu comme ${communeText(commune)}${why}`,
});

const unknown = (reason: string, communes: readonly Commune[]): FoundCommune => {
  const proposals = [...new Set(communes)].toSorted((a, b) => b.population - a.population);
  const first = proposals.slice(0, mostProposals);
  return { reason: first.length > 0 ? `${reason} : ${whichCommune(first)}` : `${reason}.`, proposals: first };
};

/** Communes of that very name anywhere, big enough to be meant from afar. */
const townsElsewhere = perGazetteer((gazetteer) =>
  Map.groupBy(
    gazetteer.communes.filter(({ population }) => population >= TOWN),
    ({ name }) => foldName(name),
  ),
);

type Asked = { readonly postalCode: string; readonly city: string; readonly town: string };

const severalNamed = ({ city }: Asked, communes: readonly Commune[]): FoundCommune =>
  unknown(`« ${city.trim()} » peut désigner plusieurs communes`, communes);

const namesAround = (gazetteer: Gazetteer, { postalCode }: Asked) =>
  departementsOfPostalCode(postalCode).flatMap((code) => namesIn(gazetteer, code));

/** Where the postal code is one of those that communes have. */
const amongServed = (gazetteer: Gazetteer, asked: Asked, served: readonly Commune[]): FoundCommune => {
  const { postalCode, city, town } = asked;
  const names = served.flatMap((commune) => namesOf(gazetteer, commune));
  const same = sameName(names, town);
  if (same.length === 1 && same[0]) return { commune: same[0] };
  if (same.length > 1) return severalNamed(asked, same);
  const present = namesAround(gazetteer, asked).filter(({ former }) => !former);
  const elsewhere = [
    ...new Set([...sameName(present, town), ...(townsElsewhere(gazetteer).get(town) ?? [])]),
  ];
  const [other, another] = elsewhere;
  if (other && !another && isCedex(city)) return { commune: other };
  if (other)
    return unknown(`Le code postal ${postalCode} n’est pas celui de « ${city.trim()} »`, [
      ...served,
      ...elsewhere,
    ]);
  for (const reading of [partOfName, sameBeginning, closeName]) {
    const [first, second] = reading(names, town);
    if (first && second) return severalNamed(asked, reading(names, town));
    if (first) return readAs(city, first);
  }
  const [only, others] = served;
  return only && !others
    ? readAs(city, only, `, seule commune du code postal ${postalCode}`)
    : unknown(`Aucune commune du code postal ${postalCode} ne s’appelle « ${city.trim()} »`, served);
};

/**
 * The commune of a quarter that has a CEDEX (« STE CLOTILDE CEDEX », 97494): the only one whose own postal codes begin
 * as the CEDEX does, unless the name is that of a town, or of a quarter known to lie in several communes.
 */
const communeOfOffice = (gazetteer: Gazetteer, { postalCode, city, town }: Asked): Commune | undefined => {
  if (!isCedex(city) || townsElsewhere(gazetteer).has(town) || quarterCommunes(gazetteer, town).length > 0)
    return undefined;
  const [only, another] = nearPostalCode(
    departementsOfPostalCode(postalCode).flatMap((code) =>
      namesIn(gazetteer, code).flatMap(({ commune, former }) => (former ? [] : [commune])),
    ),
    postalCode,
  );
  return another ? undefined : only;
};

/** Where no commune has the postal code: that of a CEDEX, or a wrong one. */
const amongDepartement = (gazetteer: Gazetteer, asked: Asked): FoundCommune => {
  const { postalCode, city, town } = asked;
  const names = namesAround(gazetteer, asked);
  const same = sameName(names, town);
  const one = onlyOne(same, postalCode);
  if (one) return { commune: one };
  if (same.length > 1) return severalNamed(asked, same);
  const part = partOfName(names, town);
  // « CERGY PONTOISE » names two communes, and the office is that of the first.
  const first = part.filter(({ name }) => `${town} `.startsWith(`${foldName(name)} `));
  const alike = nearPostalCode(sameBeginning(names, town), postalCode);
  const chosen = onlyOne(part, postalCode) ?? onlyOne(first, postalCode) ?? onlyOne(alike, postalCode);
  if (chosen) return readAs(city, chosen);
  if (part.length > 1) return severalNamed(asked, part);
  const ofOffice = communeOfOffice(gazetteer, asked);
  if (ofOffice) return readAs(city, ofOffice, ", seule commune dont le code postal commence ainsi");
  if (/^980/.test(postalCode))
    return { reason: `Monaco n’est pas une commune française (${postalCode}).`, proposals: [] };
  return unknown(`Aucune commune ne s’appelle « ${city.trim()} » avec le code postal ${postalCode}`, [
    ...quarterCommunes(gazetteer, town),
    ...closeName(names, town),
    ...(townsElsewhere(gazetteer).get(town) ?? []),
  ]);
};

const find = (gazetteer: Gazetteer, postalCode: string, city: string): FoundCommune => {
  const asked: Asked = { postalCode, city, town: townOf(city) };
  const served = communesWithPostalCode(gazetteer, postalCode);
  return served.length > 0 ? amongServed(gazetteer, asked, served) : amongDepartement(gazetteer, asked);
};

const answers = perGazetteer(() => new Map<string, FoundCommune>());
/** Addresses remembered: those of the whole annuaire, several times over. */
const mostAnswers = 100_000;

/**
 * Finds the commune of an address from its postal code and town as lists write them: CEDEX, abbreviations,
 * arrondissements, former communes. What could be two communes is not chosen. Some 20 µs for an address, more
 * for the first of a département; then kept.
 */
export const findCommune = (gazetteer: Gazetteer, postalCode: string, city: string): FoundCommune => {
  const known = answers(gazetteer);
  const key = `${postalCode} ${city}`;
  const found = known.get(key) ?? find(gazetteer, postalCode.trim().padStart(5, "0"), city);
  if (known.size < mostAnswers) known.set(key, found);
  return found;
};

type AddressOfPlace = {
  readonly communeCode?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly city?: string | null | undefined;
};

/** The commune of an address: that of its code, else the one that its postal code and town name. */
export const communeOfAddress = (
  gazetteer: Gazetteer,
  { communeCode, postalCode, city }: AddressOfPlace,
): Commune | undefined => {
  if (communeCode != null) return gazetteer.commune(communeCode);
  if (postalCode == null || city == null) return undefined;
  const found = findCommune(gazetteer, postalCode, city);
  return "commune" in found ? found.commune : undefined;
};
