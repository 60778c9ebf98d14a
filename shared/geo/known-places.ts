import type { FieldError } from "../errors/errors.ts";
import { fieldLabels } from "../errors/field-labels.fr.ts";
import { editDistance } from "../text/edit-distance.ts";
import { communesWithPostalCode } from "./find-commune.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Place } from "./places.ts";
import { communeText, whichCommune } from "./which-commune.ts";

/**
 * Codes of communes that became territories of their own (INSEE, 2007). Unlike a merger, which keeps an old
 * code useful, they changed département: whoever writes them means another list than ours.
 */
const LEFT: Readonly<Record<string, string>> = { "97123": "97701", "97127": "97801" };

const mostProposals = 3;

/** Why a code is that of no commune, with what is probably meant; as a clause, whose full stop its reader puts. */
const unknownCommune = (gazetteer: Gazetteer, code: string): string => {
  const left = gazetteer.commune(LEFT[code] ?? "");
  if (left) return `${code} est l’ancien code de ${left.name} : indiquez ${left.code}`;
  const served = communesWithPostalCode(gazetteer, code).slice(0, mostProposals);
  if (served.length > 0) return `${code} est un code postal : ${whichCommune(served)}`;
  const moved = gazetteer.communeOfLapsedCode(code);
  if (moved)
    return `${code} est un ancien code de commune : indiquez celui d’aujourd’hui, ${communeText(moved)}`;
  return `aucune commune ne porte le code ${code}`;
};

const unknownEpci = (gazetteer: Gazetteer, code: string): string => {
  const reason = `aucune intercommunalité ne porte le code ${code}`;
  const [alike, another] = gazetteer
    .areas("epci")
    .flatMap(({ place, name }) =>
      place.type === "epci" && editDistance(place.code, code, 1) === 1 ? [{ name, code: place.code }] : [],
    );
  return alike && !another ? `${reason} : est-ce ${communeText(alike)} ?` : reason;
};

const unknownDepartement = (gazetteer: Gazetteer, code: string): string => {
  const reason = `aucun département ne porte le code ${code}`;
  if (code === "20") return `${reason} : la Corse a deux départements, 2A et 2B`;
  const padded = gazetteer.area({ type: "departement", code: code.padStart(2, "0") });
  return padded
    ? `${reason} : est-ce ${communeText({ name: padded.name, code: code.padStart(2, "0") })} ?`
    : reason;
};

const unknownRegion = (gazetteer: Gazetteer, code: string): string => {
  const reason = `aucune région ne porte le code ${code}`;
  const [commune] = gazetteer.area({ type: "departement", code })?.communes ?? [];
  const region = commune && gazetteer.area({ type: "region", code: commune.region });
  return region && commune
    ? `${reason} : est-ce ${communeText({ name: region.name, code: commune.region })}, celle du département ${code} ?`
    : reason;
};

/**
 * Why a place is none of the gazetteer, with a proposal where one is likely: a clause in French, without a capital and
 * without a full stop, or a question. Undefined for one that exists.
 */
export const whyUnknownPlace = (gazetteer: Gazetteer, place: Place): string | undefined => {
  if (place.type === "country" || gazetteer.area(place)) return undefined;
  switch (place.type) {
    case "commune":
      return unknownCommune(gazetteer, place.code);
    case "epci":
      return unknownEpci(gazetteer, place.code);
    case "departement":
      return unknownDepartement(gazetteer, place.code);
    case "region":
      return unknownRegion(gazetteer, place.code);
  }
};

/** What the form calls a list of places: `activities[0].zone.areas` → « Territoires ». */
const labelOfList = (path: string): string => fieldLabels[/\w+$/.exec(path)?.[0] ?? ""] ?? "Lieux";

const sentence = (label: string, why: string): string => `${label} : ${why}${why.endsWith("?") ? "" : "."}`;

/**
 * One error per place whose code does not exist, with a proposal where one is likely; `path` is the list's, as
 * in `places` or `activities[0].zone.areas`.
 */
export const placeErrors = (gazetteer: Gazetteer, places: readonly Place[], path: string): FieldError[] =>
  places.flatMap((place, index) => {
    const why = whyUnknownPlace(gazetteer, place);
    return why
      ? [{ path: `${path}[${index}].code`, code: "unknown", message: sentence(labelOfList(path), why) }]
      : [];
  });

/** One error if a code is that of no commune, with a proposal where one is likely; none without a code. */
export const communeErrors = (
  gazetteer: Gazetteer,
  code: string | null | undefined,
  path: string,
): FieldError[] =>
  code == null || gazetteer.commune(code)
    ? []
    : [{ path, code: "unknown", message: sentence("Commune", unknownCommune(gazetteer, code)) }];
