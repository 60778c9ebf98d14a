import type { Address } from "../../shared/fields/fields.ts";
import { distanceKm, toPoint } from "../../shared/geo/distance.ts";
import { findCommune } from "../../shared/geo/find-commune.ts";
import { foldName } from "../../shared/geo/fold-name.ts";
import type { Commune, Gazetteer } from "../../shared/geo/gazetteer.ts";
import { communeText } from "../../shared/geo/which-commune.ts";
import { type Cells, lineUpTo, type Reading, textUpTo } from "../../shared/imports/read-cells.ts";
import type { SupplierColumn } from "../../shared/imports/supplier-columns.ts";

type SupplierCells = Cells<SupplierColumn>;

const codeAfterTown = /^(\p{L}[^\d(]{0,100}?)[\s,(]*(\d{5})\)?$/u;

/** `1150`, `F-31000`, « 31 000 », « 31.000 », « 9 000 »; with the town, as one cell may write both: « 31000 Toulouse », « Toulouse (31000) ». */
const postalCodeOf = (text: string): Reading<string> => {
  const typed = text.trim();
  const digits =
    /^(?:F(?:R)?[\s-]*)?(\d{1,2}[\s.,]?\d{3})(?:[.,]0{1,2})?(?=$|\s*[-,]?\s*\p{L})/iu.exec(typed)?.[1] ??
    codeAfterTown.exec(typed)?.[2];
  const code = digits?.replace(/\D/g, "").padStart(5, "0");
  return code === undefined
    ? { wrong: `« ${text} » n’est pas un code postal (5 chiffres)` }
    : { value: code };
};

const degrees =
  (most: number) =>
  (text: string): Reading<number> => {
    const value = Number(text.replace(",", "."));
    return Math.abs(value) <= most ? { value } : { wrong: `« ${text} » n’est pas une position en degrés` };
  };

/** Whether a commune may be that of an address whose postal code and town lead to another one. */
const isLikely = (commune: Commune, postalCode: string, city: string): boolean =>
  commune.code !== postalCode &&
  (commune.postalCodes.includes(postalCode) || foldName(commune.name) === foldName(city));

/**
 * The commune of an address: by its code, else by the postal code and the city; a doubt is told. A code that
 * contradicts the address is left out: lists write a postal code in its column.
 */
const communeOf = (
  cells: SupplierCells,
  gazetteer: Gazetteer,
  { postalCode, city }: { postalCode: string | undefined; city: string },
): Commune | undefined => {
  const byCode = cells.optional("communeCode", (text): Reading<Commune> => {
    const commune = gazetteer.commune(text.toUpperCase().padStart(5, "0"));
    return commune ? { value: commune } : { wrong: `aucune commune ne porte le code ${text}` };
  });
  if (postalCode === undefined || city === "") return byCode;
  const found = findCommune(gazetteer, postalCode, city);
  if (byCode) {
    if (!("commune" in found) || found.commune === byCode || isLikely(byCode, postalCode, city))
      return byCode;
    cells.warn(
      "communeCode",
      `${communeText(byCode)} n’est pas la commune de « ${postalCode} ${city} » : ${communeText(found.commune)} est gardée`,
    );
    return found.commune;
  }
  const doubt = "commune" in found ? found.note : found.reason;
  if (doubt) cells.warn("city", doubt);
  return "commune" in found ? found.commune : undefined;
};

/** Kilometres from the centre of the vastest commune (Maripasoula) to its ends: further, a position is another place’s. */
const farthest = 150;

/** The position of an address; one that is far from its commune (0 and 0, latitude in place of longitude) is left out. */
const positionOf = (cells: SupplierCells, commune: Commune | undefined) => {
  const lat = cells.optional("lat", degrees(90));
  const lon = cells.optional("lon", degrees(180));
  if (lat === undefined || lon === undefined) return {};
  const centre = commune?.vector;
  const isElsewhere = centre ? distanceKm(toPoint(centre), { lat, lon }) > farthest : lat === 0 && lon === 0;
  if (!isElsewhere) return { lat, lon };
  cells.warn("lat", "la position est loin de la commune ; elle est laissée de côté");
  return {};
};

/** « 1 rue A 31000 Toulouse »: what one cell says where the list has no column for the postal code and the city. */
const wholeAddress = /^(.*?)[\s,;–-]*\b((?:F-)?\d{5})[\s,]+(\p{L}[^\d]*(?:cedex\s*\d*)?)$/iu;

/** A postal code and a town as one cell may write both, in either order: « 31700 Blagnac », « Blagnac (31700) ». */
const townBeside = (text: string): string | undefined =>
  /\d{3,5}\s*[-,]?\s*(\p{L}.*)$/u.exec(text)?.[1] ?? codeAfterTown.exec(text)?.[1];

/** The most that the way of an address may hold. */
const longestWay = 200;

/** A way with what its second cell adds to it, where there is room and it is not said already. */
const wayOf = (first: string, second: string): string => {
  const both = [first, second].filter(Boolean).join(", ");
  return foldName(first).includes(foldName(second)) || both.length > longestWay ? first || second : both;
};

/** The address that the cells of a line say; its keys are undefined where they say nothing. */
export const readAddressCells = (
  cells: SupplierCells,
  gazetteer: Gazetteer,
): { [Key in keyof Address]?: Address[Key] | undefined } => {
  const way = cells.text("line");
  const added = cells.text("otherLine").replace(/\s*\n\s*/g, ", ");
  // A number and a type of way are no address without its name.
  const typed = [...(way === "" ? [] : [cells.text("lineNumber"), cells.text("lineType")]), way]
    .filter(Boolean)
    .join(" ")
    .trim()
    .replace(/\s*\n\s*/g, ", ");
  const isAlone = cells.text("postalCode") === "" && cells.text("city") === "";
  // A street of 200 characters and a town of 100 at most; on a text without end the pattern takes minutes.
  const [, street = typed, code, town] = (isAlone && typed.length <= 400 && wholeAddress.exec(typed)) || [];
  const inOneCell = code === undefined ? undefined : postalCodeOf(code);
  const postalCode =
    inOneCell && "value" in inOneCell ? inOneCell.value : cells.valid("postalCode", postalCodeOf);
  const beside = townBeside(cells.text("postalCode"));
  const city = cells.optional("city", lineUpTo(100)) ?? town?.trim().slice(0, 100) ?? beside;
  const commune = communeOf(cells, gazetteer, { postalCode, city: city ?? "" });
  return {
    line: cells.optional(way === "" && added !== "" ? "otherLine" : "line", () =>
      textUpTo(longestWay)(wayOf(street, added)),
    ),
    postalCode,
    city,
    communeCode: commune?.code,
    ...positionOf(cells, commune),
  };
};
