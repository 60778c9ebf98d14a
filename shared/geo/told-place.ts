import { communesWithPostalCode } from "./find-commune.ts";
import { foldName } from "./fold-name.ts";
import type { Area, Gazetteer } from "./gazetteer.ts";

/**
 * Whether an area is the one that is told beside a name: by its département’s number or name, its région’s name, its own
 * code, one of its postal codes, or the country.
 */
export const isTold = (
  gazetteer: Gazetteer,
  { place, departements, communes }: Area,
  told: string,
): boolean => {
  const code = told.toUpperCase().padStart(2, "0");
  if (departements.has(code) || (place.type !== "country" && place.code === code)) return true;
  if (/^\d{5}$/.test(code)) return communes.some(({ postalCodes }) => postalCodes.includes(code));
  const name = foldName(told);
  const names = (type: "departement" | "region", codes: Iterable<string>) =>
    [...codes].map((one) => foldName(gazetteer.area({ type, code: one })?.name ?? ""));
  return (
    name === "france" ||
    names("departement", departements).includes(name) ||
    names("region", new Set(communes.map(({ region }) => region))).includes(name)
  );
};

const besideName = [
  /^(?<name>.*\p{L}.*?)\s*\((?<told>[^()]+)\)$/u,
  /^(?<name>.*\p{L}.*?)[\s,–-]+(?<told>\d{2,3}|2[AB]|\d{5})$/iu,
];

/** A name with what is told beside it: « Saint-Denis (La Réunion) », « Saint-Denis 93 ». Undefined for a bare name. */
export const nameWithTold = (text: string): { name: string; told: string } | undefined => {
  for (const pattern of besideName) {
    const { name = "", told = "" } = pattern.exec(text.trim())?.groups ?? {};
    if (name !== "") return { name, told: told.trim() };
  }
  return undefined;
};

/**
 * Codes whose figures are grouped by hand or by a spreadsheet, put together: « 31 069 », « 31 000 Toulouse »,
 * « 2A 004 », « 243 100 518 ». « 31 974 » stays two départements: no commune and no office has that code.
 */
export const withJoinedCodes = (gazetteer: Gazetteer, text: string): string =>
  text
    .replace(/(?<![\p{L}\d])(\d{3})\s(\d{3})\s(\d{3})(?!\d)/gu, "$1$2$3")
    .replace(/(?<![\p{L}\d])(\d{1,2}|2[AB])\s(\d{3})(?!\d)/giu, (written, first: string, rest: string) => {
      const code = `${first}${rest}`.toUpperCase().padStart(5, "0");
      const exists = gazetteer.commune(code) || communesWithPostalCode(gazetteer, code).length > 0;
      return exists || !/^9[78]/.test(rest) ? `${first}${rest}` : written;
    });
