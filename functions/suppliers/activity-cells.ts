import { type Category, categoryById, offeredCategory } from "../../shared/categories/categories.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { whyUnknownPlace } from "../../shared/geo/known-places.ts";
import type { Place } from "../../shared/geo/places.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import { foldWords } from "../../shared/imports/header-words.ts";
import { placeCode, placeOfCode } from "../../shared/imports/place-codes.ts";
import type { Reading } from "../../shared/imports/read-cells.ts";
import type { Service, SupplierKind } from "../../shared/suppliers/kinds.ts";
import { type Activity, activitySchema } from "../../shared/suppliers/schema.ts";

/** Assumed range of an establishment until it declares one, in kilometres. */
export const assumedZone: Zone = { type: "radius", km: 30 };

const zoneText = (zone: Zone): string =>
  zone.type === "country"
    ? "FR"
    : zone.type === "radius"
      ? `${zone.km} km`
      : zone.areas.map(placeCode).join(" ");

const zoneOf = (text: string): unknown => {
  const km = /^(\d+(?:\.\d+)?) km$/.exec(text)?.[1];
  if (km !== undefined) return { type: "radius", km: Number(km) };
  if (text === "FR") return { type: "country" };
  return { type: "areas", areas: text.split(" ").map((code): Place | undefined => placeOfCode(code)) };
};

/**
 * Activities as one cell that is read back whole: of each, a line « espaces-verts/entretien | PRESTATION | 30 km |
 * 50000 » (family, forms, zone, capacity), and its description under it.
 */
export const activitiesText = (activities: readonly Activity[]): string =>
  activities
    .map(({ category, services, zone, yearlyCapacity, description }) =>
      [
        [category, services.join(" "), zoneText(zone), yearlyCapacity ?? ""].join(" | "),
        ...(description === "" ? [] : [description]),
      ].join("\n"),
    )
    .join("\n");

const head = /^([a-z0-9-]+(?:\/[a-z0-9-]+)?) \| ([A-Z_ ]+) \| ([^|\n]+) \| ([\d.]*)$/;

/** Why activities cannot be kept: one of their families or places is none that we know. */
const whyUnknown = (
  activities: readonly Activity[],
  { categories, gazetteer }: { categories: readonly Category[]; gazetteer: Gazetteer },
): string | undefined => {
  const unknown = activities.find(({ category }) => !categoryById(categories, category));
  if (unknown) return `« ${unknown.category} » n’est pas un code de famille d’achats`;
  const places = activities.flatMap(({ zone }) => (zone.type === "areas" ? zone.areas : []));
  return places.map((place) => whyUnknownPlace(gazetteer, place)).find((why) => why !== undefined);
};

/** Reads the cell of {@link activitiesText}; its families and its places must exist. */
export const readActivities =
  (known: { categories: readonly Category[]; gazetteer: Gazetteer }) =>
  (text: string): Reading<Activity[]> => {
    const drafts: { head: RegExpExecArray; description: string[] }[] = [];
    for (const line of text.split("\n")) {
      const found =
        head.exec(line.trimEnd()) ?? (line.trimEnd().endsWith("|") ? head.exec(`${line.trimEnd()} `) : null);
      if (found) drafts.push({ head: found, description: [] });
      else drafts.at(-1)?.description.push(line);
    }
    const read = activitySchema
      .array()
      .min(1)
      .safeParse(
        drafts.map(({ head: [, category, services = "", zone = "", capacity = ""], description }) => ({
          category,
          services: services.split(" "),
          zone: zoneOf(zone),
          description: description.join("\n"),
          ...(capacity === "" ? {} : { yearlyCapacity: Number(capacity) }),
        })),
      );
    if (!read.success) return { wrong: "ce détail n’est pas celui d’un fichier de l’annuaire" };
    const wrong = whyUnknown(read.data, known);
    return wrong === undefined ? { value: read.data } : { wrong };
  };

/** The longest text of trades, in characters: that of a presentation, where the annuaire shows it. */
const mostWords = 5_000;

/** Kinds that supply staff to others rather than do the work themselves. */
const lending: readonly SupplierKind[] = ["AI", "ETTI", "EATT", "GEIQ"];

/** How a supplier of those kinds works, where a list does not say it. */
export const usualService = (kinds: readonly SupplierKind[]): Service =>
  kinds.length > 0 && kinds.every((kind) => lending.includes(kind)) ? "MISE_A_DISPOSITION" : "PRESTATION";

/** An activity of a family, of which a list says nothing more. */
const activityOf = (category: string, categories: readonly Category[], service: Service): Activity => ({
  category: offeredCategory(categories, category),
  services: [service],
  description: "",
  zone: assumedZone,
});

/** Ids of families, separated by spaces. */
export const readFamilies =
  (categories: readonly Category[], service: Service) =>
  (text: string): Reading<Activity[]> => {
    const ids = text.split(/[\s,;]+/).filter(Boolean);
    const unknown = ids.filter((id) => !categories.some((category) => category.id === id));
    return unknown.length > 0
      ? { wrong: `« ${unknown.join(" ")} » n’est pas un code de famille d’achats` }
      : { value: ids.map((id) => activityOf(id, categories, service)) };
  };

/** The ids of families and sectors by their folded labels. */
export type FamiliesByName = ReadonlyMap<string, string>;
export const familiesByName = (categories: readonly Category[]): FamiliesByName =>
  new Map(categories.map(({ id, label }) => [foldWords(label), id]));

/**
 * What an establishment does in its own words: an activity for each family or sector that is named exactly, and the
 * words where some of them name none, which nobody should guess from.
 */
export const readTrades =
  ({ categories, byName }: { categories: readonly Category[]; byName: FamiliesByName }, service: Service) =>
  (text: string): Reading<{ activities: Activity[]; words?: string }> => {
    if (text.length > mostWords) return { wrong: `au plus ${mostWords.toLocaleString("fr-FR")} caractères` };
    const whole = text
      .split(/[;\n|]/)
      .map((part) => part.trim())
      .filter(Boolean);
    const parts = whole.flatMap((part) =>
      byName.has(foldWords(part)) ? [part] : part.split(/\s*,\s*|\s+[-–]\s+/),
    );
    const ids = parts.flatMap((part) => byName.get(foldWords(part)) ?? []);
    const isSaid = parts.every((part) => byName.has(foldWords(part)));
    const activities = [...new Set(ids)].map((id) => activityOf(id, categories, service));
    return { value: isSaid ? { activities } : { activities, words: text } };
  };
