import type { Gazetteer } from "../geo/gazetteer.ts";
import { type Place, placeKey } from "../geo/places.ts";
import { withJoinedCodes } from "../geo/told-place.ts";
import { placeOfCode } from "./place-codes.ts";
import type { Reading } from "./read-cells.ts";
import { readPlace } from "./read-place.ts";

/** What separates places, or may also stand inside one name: « Plaines et Monts de France », « Bar-le-Duc - Sud Meuse ». */
const doubtful = /\s*[/&+]\s*|\s+et\s+/i;
/** What separates places, or a place from what situates it: « Toulouse, Haute-Garonne ». */
const situating = /\s*,\s*|\s+[-–]\s+/;

/** As many as an intent may have. */
const mostPlaces = 50;

const isRead = (reading: Reading<Place>): boolean => "value" in reading;

type Read = (text: string) => Reading<Place>;
/** A part of a cell, as it is written, with what it is read as. */
type Part = { text: string; reading: Reading<Place> };

const isCode = (text: string): boolean => placeOfCode(text) !== undefined;

/**
 * The place before, with what this part tells of it, where it tells where it lies: « Toulouse, Haute-Garonne » is
 * Toulouse, not the whole département too, and « Toulouse, 31000 » its postal code. Undefined for a place of its own.
 */
const situated = (
  gazetteer: Gazetteer,
  before: Part,
  { text, reading }: Part,
  read: Read,
): Part | undefined => {
  const isPostalCode = /^\d{5}$/.test(text) && !isRead(reading);
  if (isCode(before.text)) {
    const told = /^\d{5}$/.test(before.text) && !isRead(before.reading) && !isCode(text);
    const both = told ? read(`${before.text} ${text}`) : undefined;
    return both && "value" in both ? { text: before.text, reading: both } : undefined;
  }
  if (isPostalCode) {
    const both = read(`${text} ${before.text}`);
    return "value" in both ? { text: before.text, reading: both } : undefined;
  }
  if (!isRead(reading) && !isCode(text)) {
    const both = read(`${before.text} (${text})`);
    return "value" in both ? { text: before.text, reading: both } : undefined;
  }
  const around = "value" in reading ? gazetteer.area(reading.value) : undefined;
  if (!around || around.place.type === "commune") return undefined;
  const told = read(`${before.text} (${text.replace(/\s*\(.*/, "")})`);
  const within = "value" in told ? told : before.reading;
  const area = "value" in within ? gazetteer.area(within.value) : undefined;
  if (!area || area === around || !area.communes.every((commune) => around.communes.includes(commune)))
    return undefined;
  const note = `« ${text} » est lu comme ce qui situe « ${before.text} », et non comme un lieu de plus`;
  return "value" in within
    ? {
        text: before.text,
        reading: { value: within.value, note: [within.note, note].filter(Boolean).join(" ; ") },
      }
    : undefined;
};

const placesOfPart = (part: string, read: Read): Part[] => {
  const codes = part.split(/[\s/]+/);
  if (codes.length > 1 && codes.every(isCode)) return codes.map((text) => ({ text, reading: read(text) }));
  const whole = { text: part, reading: read(part) };
  const several = part.split(doubtful).filter(Boolean);
  if (isRead(whole.reading) || several.length < 2) return [whole];
  const parts = several.map((text) => ({ text, reading: read(text) }));
  return parts.some(({ reading }) => isRead(reading)) ? parts : [whole];
};

/** The places of a cell or of a line of it; a comma or a dash may stand inside the name of a communauté. */
const placesOfList = (gazetteer: Gazetteer, list: string, read: Read): Reading<Place>[] => {
  const whole = read(list);
  if (isRead(whole)) return [whole];
  const found: Part[] = [];
  for (const part of list.split(situating).filter(Boolean)) {
    const [first, ...others] = placesOfPart(part, read);
    const before = found.at(-1);
    const together =
      first && before && others.length === 0 ? situated(gazetteer, before, first, read) : undefined;
    if (together) found.splice(-1, 1, together);
    else found.push(...[first, ...others].flatMap((one) => one ?? []));
  }
  const readings = found.map(({ reading }) => reading);
  return readings.some(isRead) || list.includes(",") ? readings : [whole];
};

/**
 * Reads the places of a cell, by code or by name; a place that does not exist comes with a proposal. A bare code that
 * can be taken for another is told how it was read, unless the file says that the column holds our codes.
 */
export const readPlaces = (
  gazetteer: Gazetteer,
  { holdsCodes }: { holdsCodes: boolean },
): ((text: string) => Reading<Place[]>) => {
  // The lines of a file name the same places again and again, and one that is not found takes long.
  const known = new Map<string, Reading<Place>>();
  const read = (text: string): Reading<Place> => {
    const found = known.get(text) ?? readPlace(gazetteer, text, holdsCodes);
    known.set(text, found);
    return found;
  };
  return (text) => {
    const joined = withJoinedCodes(gazetteer, text);
    if (joined.split(/[;|\n,]|\s[-–&+/]\s|\set\s/).length > mostPlaces)
      return {
        wrong: `trop de lieux sont cités (au plus ${mostPlaces}) : écrivez plutôt un territoire plus large`,
      };
    const lists = joined.split(/\s*[;|\n]\s*/).filter(Boolean);
    const readings = lists.flatMap((list) => placesOfList(gazetteer, list, read));
    const wrong = readings.find((one) => "wrong" in one);
    if (wrong) return wrong;
    const found = readings.flatMap((one) => ("value" in one ? [one] : []));
    const notes = found.flatMap(({ note }) => note ?? []);
    return {
      value: [...new Map(found.map(({ value }) => [placeKey(value), value])).values()],
      note: notes.length === 0 ? undefined : notes.join(" ; "),
    };
  };
};
