import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CommuneRow, GazetteerData } from "../../shared/geo/gazetteer.ts";
import { locateCommunes } from "./locate-communes.ts";
import {
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
  const names = new Map(official.communes.map(({ code, nom }) => [code, nom]));
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
    aliases: [...present]
      .filter(([code, commune]) => code !== commune)
      .map(([code, commune]) => [code, names.get(code) ?? names.get(commune) ?? code, commune]),
  };
};

/** Writes the compact gazetteer where `load-gazetteer.ts` finds it; a reader never sees half a file. */
export const writeGazetteer = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(gazetteerData()));
  renameSync(draft, file);
};
