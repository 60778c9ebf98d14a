import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { foldName } from "../../shared/geo/fold-name.ts";
import type { CommuneRow, GazetteerData } from "../../shared/geo/gazetteer.ts";
import { locateCommunes } from "./locate-communes.ts";
import {
  type GeonamesPlace,
  type OfficialCommune,
  type OfficialPlaces,
  readGeonames,
  readOfficialPlaces,
} from "./read-packages.ts";

/** Old code → present commune: arrondissements, communes déléguées and associées, codes changed since. */
const presentCodes = (communes: readonly OfficialCommune[]): Map<string, string> => {
  const codes = new Map<string, string>();
  for (const { code, anciensCodes } of communes) for (const old of anciensCodes) codes.set(old, code);
  for (const { code, commune, chefLieu } of communes) {
    const parent = commune ?? chefLieu;
    if (parent) codes.set(code, parent);
  }
  for (const { code, type } of communes) if (type === "commune-actuelle") codes.set(code, code);
  return codes;
};

/**
 * Codes and names that now mean another commune. The chief town of a merger gave it its own code, so that its
 * name may be former and its code present: Segré and Segré-en-Anjou Bleu are both 49331.
 */
const aliasesOf = (
  communes: readonly OfficialCommune[],
  present: ReadonlyMap<string, string>,
): GazetteerData["aliases"] => {
  const names = new Map(
    communes.flatMap(({ code, nom, type }) => (type === "commune-actuelle" ? [[code, nom]] : [])),
  );
  const former = communes.flatMap(({ code, nom, type }) => {
    const commune = present.get(code);
    const told = commune === code && names.get(code) === nom;
    return type === "commune-actuelle" || commune === undefined || told
      ? []
      : [[code, nom, commune] as const];
  });
  const written = new Set(former.map(([code]) => code));
  const unnamed = [...present].flatMap(([code, commune]) =>
    code === commune || written.has(code) ? [] : [[code, names.get(commune) ?? code, commune] as const],
  );
  return [...former, ...unnamed];
};

/**
 * Names that the official code no longer holds: a commune that merged and kept no commune déléguée is there by its code
 * alone (Olonne-sur-Mer, Damville), but GeoNames still has the place of that name in the merged commune. A code of
 * another département is no merger’s: it is from before that département was made. A few places of GeoNames are filed
 * under a neighbour, so that the name of a present commune of the département is never a former one.
 */
const namesOfMerged = (
  communes: readonly OfficialCommune[],
  geonames: readonly GeonamesPlace[],
): GazetteerData["aliases"] => {
  const nameIn = (departement: string, name: string) => `${departement} ${foldName(name)}`;
  const known = new Set(communes.map(({ departement, nom }) => nameIn(departement, nom)));
  const merged = new Map(
    communes
      .filter(
        ({ type, anciensCodes, departement }) =>
          type === "commune-actuelle" && anciensCodes.some((old) => old.startsWith(departement)),
      )
      .map((commune) => [commune.code, commune]),
  );
  return geonames.flatMap(({ communeCode, name }) => {
    const commune = merged.get(communeCode);
    if (!commune || known.has(nameIn(commune.departement, name))) return [];
    known.add(nameIn(commune.departement, name));
    return [[commune.code, name, commune.code] as const];
  });
};

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The communes of France in compact form, from the official code and GeoNames. Takes about a second. */
export const gazetteerData = (
  official: OfficialPlaces = readOfficialPlaces(),
  geonames = readGeonames(),
): GazetteerData => {
  const present = presentCodes(official.communes);
  const epciOf = new Map(
    official.epcis.flatMap(({ code, membres }) => membres.map((membre) => [membre.code, code])),
  );
  const communes = official.communes.filter(({ type }) => type === "commune-actuelle");
  const located = locateCommunes(communes, geonames, epciOf, (code) => present.get(code));
  const isRegion = new Set(official.regions.map(({ code }) => code));
  return {
    regions: official.regions.map(({ code, nom }) => [code, nom]),
    departements: official.departements.map(({ code, nom, region }) => [
      code,
      nom,
      isRegion.has(region) ? region : "",
    ]),
    epcis: official.epcis.map(({ code, nom }) => [code, nom]),
    communes: communes.map((commune): CommuneRow => {
      const position = located.get(commune.code);
      return [
        commune.code,
        commune.nom,
        commune.departement,
        epciOf.get(commune.code) ?? "",
        commune.population,
        commune.codesPostaux.join(" "),
        position ? rounded(position.lat) : null,
        position ? rounded(position.lon) : null,
        position?.exact ? 1 : 0,
      ];
    }),
    aliases: [...aliasesOf(official.communes, present), ...namesOfMerged(official.communes, geonames)],
  };
};

/** Writes the compact gazetteer where `load-gazetteer.ts` finds it; a reader never sees half a file. */
export const writeGazetteer = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(gazetteerData()));
  renameSync(draft, file);
};
