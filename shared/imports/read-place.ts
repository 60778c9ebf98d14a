import { communesWithPostalCode, findCommune, townOf } from "../geo/find-commune.ts";
import { foldName, withoutArticle } from "../geo/fold-name.ts";
import { type Area, type Commune, type Gazetteer, placeLabel } from "../geo/gazetteer.ts";
import { whyUnknownPlace } from "../geo/known-places.ts";
import { closestCommunes, communesBeginning, communesNamed, townsBeginning } from "../geo/name-index.ts";
import type { Place } from "../geo/places.ts";
import { regionOfInitials } from "../geo/region-initials.ts";
import { searchPlaces } from "../geo/search-places.ts";
import { isTold } from "../geo/told-place.ts";
import { communeText, whichCommune } from "../geo/which-commune.ts";
import { editDistance, toleratedLetters } from "../text/edit-distance.ts";
import { placeCode, placeOfCode } from "./place-codes.ts";
import type { Reading } from "./read-cells.ts";

const mostProposals = 5;
/** No place has a longer name; what is longer is a text, to which none is near. */
const longestName = 100;
const writeName = "écrivez le nom d’une commune, ou son code INSEE";
const either = new Intl.ListFormat("fr", { type: "disjunction" });

const wholeCountry =
  /^(?:(?:toute )?(?:la )?france(?: entiere| metropolitaine)?|national|territoire national)$/;

/** Overseas as a whole is no place here, and « Drom » is a village of Ain. */
const overseas = /^(?:(?:les )?(?:dom|drom|com|rom|dom tom|drom com|outre mer)|france d outre mer)$/;

/** What people write before a name to say what it is: « département de la Haute-Garonne », « Région Occitanie ». */
const level = /^(commune|ville|departement|dept|dpt|region)s? (?:(?:de la|de l|de|du|des|d) )?(?=\S)/;
const levels: Readonly<Record<string, Place["type"]>> = {
  commune: "commune",
  ville: "commune",
  departement: "departement",
  dept: "departement",
  dpt: "departement",
  region: "region",
};

/** The name of an EPCI without its legal form and article: « CA du Sicoval », « Le Sicoval » → `sicoval`. */
const withoutForm = (key: string): string =>
  withoutArticle(
    key
      .replace(
        /^(?:ca|cc|cu|agglo(?:meration)?|communaute (?:d agglo(?:meration)?|de communes|urbaine)) (?:(?:de la|de l|du|des|de|d) )?/,
        "",
      )
      .replace(/ agglo(?:meration)?$/, ""),
  );

const larger = ["departement", "region", "epci"] as const;

const isSameGround = (a: Area, b: Area): boolean =>
  a.communes.length === b.communes.length && a.communes.every((commune) => b.communes.includes(commune));

const areasOf = (gazetteer: Gazetteer, communes: readonly Commune[]): Area[] =>
  communes.flatMap(({ code }) => gazetteer.area({ type: "commune", code }) ?? []);

/** The areas of that very name at every level: « La Réunion » is a département and a village. */
const areasNamed = (gazetteer: Gazetteer, key: string): Area[] => {
  const region = regionOfInitials(gazetteer, key);
  if (region) return [region];
  const named = (sameName: (name: string) => boolean) => [
    ...areasOf(gazetteer, communesNamed(gazetteer, key)),
    ...larger.flatMap((type) => gazetteer.areas(type).filter(({ name }) => sameName(foldName(name)))),
  ];
  const exact = named((name) => name === key);
  const found = exact.length > 0 ? exact : named((name) => withoutForm(name) === withoutForm(key));
  // « Paris » is a commune and a département, « La Réunion » a département and a région: the same ground.
  return found.filter((area, place) => !found.slice(0, place).some((other) => isSameGround(area, other)));
};

/** The areas of that name that are told beside it; those whose name only begins so where no other is: « St-Orens (31) ». */
const areasTold = (gazetteer: Gazetteer, name: string, told: string): Area[] => {
  const isThere = (area: Area) => isTold(gazetteer, area, told);
  const named = areasNamed(gazetteer, foldName(name)).filter(isThere);
  return named.length > 0 ? named : areasOf(gazetteer, communesBeginning(gazetteer, name)).filter(isThere);
};

const severalPlaces = (name: string, areas: readonly Area[]): Reading<Place> => {
  const proposals = areas
    .slice(0, mostProposals)
    .map(({ name: own, place }) => `${own} (${placeCode(place)})`);
  return {
    wrong: `« ${name} » peut désigner plusieurs lieux, écrivez le code de celui que vous voulez : ${proposals.join(", ")}`,
  };
};

/** The only one of some areas, with a note where its name is not the one that is written, as that of a former commune. */
const oneOf = (
  gazetteer: Gazetteer,
  text: string,
  name: string,
  areas: readonly Area[],
): Reading<Place> | undefined => {
  const [first, another] = areas;
  if (another) return severalPlaces(text, areas);
  if (!first) return undefined;
  const isOtherName =
    first.place.type === "commune" && ![foldName(name), townOf(name)].includes(foldName(first.name));
  return {
    value: first.place,
    note: isOtherName ? `« ${text} » est lu comme ${placeLabel(gazetteer, first.place)}` : undefined,
  };
};

/** What is probably meant by a name that is none: a larger place that is written nearly so, or a commune. */
const helpFor = (gazetteer: Gazetteer, name: string): string => {
  if (name.length > longestName) return writeName;
  const written = withoutForm(foldName(name));
  const most = toleratedLetters(written);
  const areas = larger.flatMap((type) =>
    gazetteer
      .areas(type)
      .filter((area) => editDistance(written, withoutForm(foldName(area.name)), most) <= most),
  );
  const close = closestCommunes(gazetteer, name);
  const found = areas.length > 0 || close.length > 0 ? areas : searchPlaces(gazetteer, name, mostProposals);
  const proposals = found
    .slice(0, mostProposals)
    .map(({ name: own, place }) => `${own} (${placeCode(place)})`);
  if (proposals.length > 0) return `est-ce ${either.format(proposals)} ?`;
  return close.length > 0 ? whichCommune(close.slice(0, mostProposals)) : writeName;
};

/** A place by its name: « Toulouse », « Haute-Garonne », « Sicoval », « Saint-Denis (93) ». */
const placeOfName = (gazetteer: Gazetteer, text: string): Reading<Place> => {
  const [, bare = text, told] = /^(.*?)\s*\(([^()]+)\)$/.exec(text) ?? [];
  const key = foldName(bare);
  if (wholeCountry.test(key)) return { value: { type: "country" } };
  if (told === undefined && overseas.test(key))
    return {
      wrong: `« ${text} » désigne plusieurs territoires, écrivez lesquels : Guadeloupe (D971), Martinique (D972), Guyane (D973), La Réunion (D974), Mayotte (D976)`,
    };
  const type = levels[level.exec(key)?.[1] ?? ""];
  const name = key.replace(level, "");
  const code = type && placeOfCode(name);
  if (code && code.type === type && gazetteer.area(code)) return { value: code };
  const isOfLevel = ({ place }: Area) => type === undefined || place.type === type;
  const named = areasNamed(gazetteer, name).filter(isOfLevel);
  const whole = named.length > 0 ? named : areasNamed(gazetteer, townOf(bare));
  const towns = whole.every(({ place }) => place.type === "commune") ? townsBeginning(gazetteer, name) : [];
  if (told === undefined && whole.length > 0 && towns.length > 0)
    return severalPlaces(text, [...areasOf(gazetteer, towns).slice(0, mostProposals - 1), ...whole]);
  const found = oneOf(
    gazetteer,
    text,
    type === undefined ? bare : name,
    told === undefined ? whole : areasTold(gazetteer, name, told).filter(isOfLevel),
  );
  return found ?? { wrong: `« ${text} » n’est pas un lieu connu : ${helpFor(gazetteer, bare)}` };
};

/** What a code is read as, where it may be taken for another: a dropped zero, a postal code, the number of a région. */
const codeNote = (gazetteer: Gazetteer, text: string, place: Place): string | undefined => {
  if (place.type === "country") return undefined;
  const read = `« ${text} » est lu comme ${placeLabel(gazetteer, place)}`;
  if (place.type === "commune") {
    const { name = "", communes = [] } = gazetteer.area(place) ?? {};
    const served = communesWithPostalCode(gazetteer, place.code).filter((one) => one !== communes[0]);
    if (served.length > 0)
      return `« ${text} » est lu comme le code INSEE de la commune ${name} ; c’est aussi le code postal de ${served.slice(0, 3).map(communeText).join(", ")}`;
    return place.code === text.toUpperCase()
      ? undefined
      : `« ${text} » est lu comme ${communeText({ name, code: place.code })}`;
  }
  const region = /^\d\d$/.test(text) && gazetteer.area({ type: "region", code: text });
  if (place.type === "departement" && region) return `${read} ; la région ${region.name} s’écrit R${text}`;
  return place.type === "departement" && !text.toUpperCase().includes(place.code) ? read : undefined;
};

const placeOfBareCode = (
  gazetteer: Gazetteer,
  text: string,
  holdsCodes: boolean,
): Reading<Place> | undefined => {
  const place = placeOfCode(text);
  if (!place) return undefined;
  const wrong = whyUnknownPlace(gazetteer, place);
  if (wrong !== undefined) return { wrong };
  return { value: place, note: holdsCodes ? undefined : codeNote(gazetteer, text, place) };
};

const besideCode = [
  /^(?<code>(?:[DR]?\d{1,3}|2[AB]|\d{4,5}|2[AB]\d{3}|\d{9}))\s*(?:[-–:]\s*)?(?<name>\p{L}.*)$/iu,
  /^(?<name>\p{L}(?:.*?[^\s,])??)\s*(?:[-–:]\s*)?\(?(?<code>\d{4,5}|2[AB]\d{3}|\d{9}|\d{2,3}|2[AB])\)?$/iu,
];

/**
 * « 31555 Toulouse », « 31 - Haute-Garonne »: the code, where the name is its own. « 31240 L’Union », « L’Union
 * (31240) »: a postal code. « Saint-Denis 93 »: the one of that département.
 */
const placeOfCodeAndName = (gazetteer: Gazetteer, text: string): Reading<Place> | undefined => {
  for (const pattern of besideCode) {
    const { code = "", name = "" } = pattern.exec(text)?.groups ?? {};
    if (code === "") continue;
    const place = placeOfCode(code);
    const area = place && gazetteer.area(place);
    if (place && area && foldName(area.name) === foldName(name)) return { value: place };
    if (/^\d{4,5}$/.test(code)) {
      const found = findCommune(gazetteer, code.padStart(5, "0"), name);
      if (!("commune" in found)) return { wrong: found.reason };
      return { value: { type: "commune", code: found.commune.code }, note: found.note };
    }
    const told = oneOf(gazetteer, text, name, areasTold(gazetteer, name, code));
    if (told) return told;
  }
  return undefined;
};

/**
 * Reads one place, by its code, its name or both; one that does not exist comes with a proposal. A bare code that can be
 * taken for another is told how it was read, unless the file says that its column `holdsCodes`.
 */
export const readPlace = (gazetteer: Gazetteer, text: string, holdsCodes: boolean): Reading<Place> => {
  const plain = text.replace(/^(\d+)[.,]0+$/, "$1");
  return (
    placeOfBareCode(gazetteer, plain, holdsCodes) ??
    placeOfCodeAndName(gazetteer, plain) ??
    placeOfName(gazetteer, plain)
  );
};
