import type { Address, Contact } from "../../shared/fields/fields.ts";
import { foldName } from "../../shared/geo/fold-name.ts";
import { townOf } from "./places.ts";

const firstNames =
  "Claire Karim Sophie Julien Fatou Hélène Mathieu Nadia Pierre Aline Thomas Leïla Bruno Camille Étienne Sandrine Malik Odile Vincent Aurélie Samir Béatrice Yann Inès Rémi Florence Ousmane Mireille Gilles Noémie".split(
    " ",
  );
const lastNames =
  "Delmas Bonnafous Cazenave Roques Pujol Lacaze Benali Fauré Sicard Marty Duprat Verdier Nguyen Azéma Castel Rivals Moreau Diallo Fabre Escande Salvan Pélissier Ortega Bousquet Lafont Teyssier Gineste Haddad Courrège Vidal Baysse Monié Rouquette".split(
    " ",
  );

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

const luhnSum = (digits: string): number =>
  Array.from(digits, Number)
    .reverse()
    .reduce((sum, digit, place) => sum + (place % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);

const withKey = (digits: string): string => `${digits}${(10 - (luhnSum(`${digits}0`) % 10)) % 10}`;

/** A well-formed SIRET of nobody: SIREN numbers starting with 999 have not been assigned. */
export const siretOf = (serial: number): string =>
  withKey(`${withKey(`999${String(serial).padStart(5, "0")}`)}0001`);

/** One of the invented family names. */
export const lastNameOf = (serial: number): string => at(lastNames, serial * 11);

/** A person's name, an address at exemple.fr and a number from the ranges that Arcep reserves for fiction. */
export const contactOf = (serial: number, organisation: string, isPublic: boolean): Contact => ({
  name: `${at(firstNames, serial * 7)} ${at(lastNames, serial * 11)}`,
  email: `${foldName(organisation).replaceAll(" ", "-")}@exemple.fr`,
  phone: `05 36 49 ${String(Math.floor(serial / 100) + 10)} ${String(serial % 100).padStart(2, "0")}`,
  public: isPublic,
});

const streets =
  "rue des Lilas|chemin de la Violette|avenue du Canal|impasse des Artisans|rue du Moulin|boulevard des Minimes|allée des Platanes|route de l’Autan".split(
    "|",
  );

/** An address in a town of the rows; organisations of one town are a few streets apart on the map. */
export const addressOf = (serial: number, townName: string, line?: string): Address => {
  const { name, code, postalCode, lat, lon } = townOf(townName);
  const apart = (factor: number) => ((serial * factor) % 21) / 1_000 - 0.01;
  return {
    line: line ?? `${1 + ((serial * 13) % 90)} ${at(streets, serial)}`,
    postalCode,
    city: name.replace("'", "’"),
    communeCode: code,
    lat: Math.round((lat + apart(5)) * 1e5) / 1e5,
    lon: Math.round((lon + apart(8)) * 1e5) / 1e5,
  };
};
