import { type Category, sectorOf } from "../categories/categories.ts";
import { communeOfAddress } from "../geo/find-commune.ts";
import type { Gazetteer } from "../geo/gazetteer.ts";
import { departementsOfPostalCode } from "../geo/postal-codes.ts";
import type { Zone } from "../geo/zones.ts";
import { kindName } from "../suppliers/kinds.ts";
import type { Entry, SearchableSupplier } from "./entry.ts";
import { makeIndex, type SearchIndex } from "./search-index.ts";
import { newTextIndex, newTradeIndex } from "./text-index.ts";
import { spelledWords } from "./vocabulary.ts";

/** Old commune codes are replaced by current ones, so that a page can compare codes without the gazetteer. */
const presentZone = (zone: Zone, gazetteer: Gazetteer | undefined): Zone =>
  zone.type === "areas" && gazetteer
    ? { type: "areas", areas: zone.areas.map((place) => gazetteer.area(place)?.place ?? place) }
    : zone;

const entryOf = (supplier: SearchableSupplier, gazetteer: Gazetteer | undefined): Entry => {
  const { postalCode, city } = supplier.address;
  const commune = gazetteer && communeOfAddress(gazetteer, supplier.address);
  const lat = supplier.address.lat ?? commune?.lat;
  const lon = supplier.address.lon ?? commune?.lon;
  return {
    id: supplier.id,
    siret: supplier.siret,
    name: supplier.name,
    kinds: supplier.kinds,
    city,
    departement: commune?.departement ?? departementsOfPostalCode(postalCode)[0] ?? "",
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    activities: supplier.activities.map(({ category, zone }) => ({
      category,
      zone: presentZone(zone, gazetteer),
    })),
  };
};

const categoryIds = (supplier: SearchableSupplier): string =>
  [...new Set(supplier.activities.flatMap(({ category }) => [sectorOf(category), category]))].join(" ");

/**
 * Indexes published suppliers for the annuaire. With a gazetteer, suppliers without coordinates are placed at
 * their commune. Suppliers are put in alphabetical order.
 */
export const buildIndex = (
  suppliers: readonly SearchableSupplier[],
  categories: readonly Category[],
  gazetteer?: Gazetteer,
): SearchIndex => {
  const collator = new Intl.Collator("fr");
  const sorted = suppliers.toSorted(
    (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const text = newTextIndex();
  text.addAll(
    sorted.map((supplier, id) => ({
      id,
      name: supplier.name,
      place: `${supplier.address.city} ${supplier.address.postalCode}`,
      kinds: supplier.kinds.map((kind) => `${kind} ${kindName(kind)}`).join(" "),
      about: [supplier.description, ...supplier.activities.map(({ description }) => description)].join(" "),
      categories: categoryIds(supplier),
    })),
  );
  const trade = newTradeIndex();
  trade.addAll(
    categories.map(({ id, label, synonyms }) => ({ id, trade: `${label} ${synonyms.join(" ")}` })),
  );
  return makeIndex({
    entries: sorted.map((supplier) => entryOf(supplier, gazetteer)),
    tradeWords: spelledWords(categories.flatMap(({ label, synonyms }) => [...synonyms, label])),
    text,
    trade,
  });
};
