import type { Commune, Gazetteer } from "./gazetteer.ts";

/**
 * Beginnings that are not the number of their département: Saint-Barthélemy and Saint-Martin kept codes of
 * Guadeloupe, La Réunion's CEDEX have theirs, and Corsica's codes tell its halves by their third digit.
 */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  "200": ["2A", "2B"],
  "201": ["2A", "2B"],
  "202": ["2B", "2A"],
  "206": ["2B", "2A"],
  "207": ["2A", "2B"],
  "970": ["971", "977", "978"],
  "971": ["971", "977", "978"],
  "977": ["977", "974"],
  "978": ["978", "974"],
};

/** The first digits that the offices of one place share: a département takes two, overseas three. */
export const officeDigits = (postalCode: string): string =>
  postalCode.slice(0, /^9[78]/.test(postalCode) ? 4 : 3);

/** Départements in which a postal code may lie, from its digits alone, the likeliest first. */
export const departementsOfPostalCode = (postalCode: string): readonly string[] =>
  BEGINNINGS[postalCode.slice(0, 3)] ?? [postalCode.slice(0, /^9[78]/.test(postalCode) ? 3 : 2)];

/** Quarters and new towns that have a CEDEX and lie in several communes: proposed, never chosen among. */
const QUARTERS: readonly (readonly [town: RegExp, communes: readonly string[]])[] = [
  [/\bla defense\b/, ["92062", "92026", "92050"]],
  [/\bmarne la vallee\b/, ["77083", "77258", "77337", "77449", "93051"]],
  [/\bsaint quentin (?:en )?yvelines\b/, ["78297", "78423", "78621", "78644"]],
  [/\bsophia antipolis\b/, ["06152", "06018", "06085"]],
  [/\bcourtaboeuf\b/, ["91692", "91661", "91666"]],
  [/\bsaclay\b/, ["91534", "91477", "91272"]],
];

/** The communes in which a quarter with a CEDEX lies. */
export const quarterCommunes = (gazetteer: Gazetteer, town: string): Commune[] =>
  QUARTERS.filter(([pattern]) => pattern.test(town)).flatMap(([, codes]) =>
    codes.flatMap((code) => gazetteer.commune(code) ?? []),
  );
