import {
  type Category,
  familiesOf,
  sectorOf,
  shippedCategories,
} from "../../shared/categories/categories.ts";
import type { Commune, Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import type { Modality } from "../../shared/intents/schema.ts";
import type { MatchActivity, MatchIntent, MatchSupplier, World } from "../../shared/matching/world/world.ts";
import { createRandom, type Random } from "../../shared/planning/problem/random.ts";
import type { Service, SupplierKind } from "../../shared/suppliers/kinds.ts";

/** One trade that a supplier really exercises, or that an intent is really about; the annuaire shows it imperfectly. */
export type Trade = { family: string; speciality: number };

/** What the author of a world knows of a supplier and the annuaire does not say. */
export type Hidden = {
  trades: readonly (Trade & { capacity: number })[];
  /** How well it works, 0 to 1. */
  quality: number;
};

/** A generated world, with what is hidden behind it, and how popular each supplier is. */
export type GeneratedWorld = {
  world: World;
  suppliers: ReadonlyMap<string, Hidden>;
  intents: ReadonlyMap<string, Trade>;
  /** Half quality, half chance. */
  popularity: ReadonlyMap<string, number>;
};

export type WorldSize = {
  suppliers: number;
  intents: number;
  seed: number;
  /** A département, a région or the whole country. */
  territory: "31" | "76" | "France";
  /** How many families are traded; all unless told. Fewer make a denser world. */
  trades?: number;
};

const today = "2026-11-21";
const families = shippedCategories.filter(({ id }) => id.includes("/"));
const byId = new Map(families.map((family) => [family.id, family]));
const kinds: readonly SupplierKind[] = [
  ...(["EI", "EI", "ACI", "ACI", "AI", "ETTI"] as const),
  ...(["EA", "EA", "ESAT", "ESAT", "GEIQ", "ASSOCIATION"] as const),
];
const modalities: readonly Modality[] = ["L2113-12", "L2113-13", "L2113-13", "L2113-14", "L2112-2", "DIRECT"];
const launchDates = ["2027-01-15", "2027-03-01", "2027-06-01", "2027-09-15", "2028-03-01"];
const filler =
  "structure engagée sur son territoire salariés en parcours accompagnés qualité délais équipe encadrée par des professionnels du métier devis gratuit".split(
    " ",
  );

const pick = <T>(items: readonly T[], random: Random): T => {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

const several = <T>(items: readonly T[], most: number, random: Random): T[] =>
  Array.from({ length: 1 + random.below(most) }, () => pick(items, random));

const once = (oneIn: number, random: Random): boolean => random.below(oneIn) === 0;

/** A family's trade words are shared out among specialities: who is good at what. */
const SPECIALITIES = 3;
const wordsOf = ({ family, speciality }: Trade): readonly string[] => {
  const { synonyms = [], label = family } = byId.get(family) ?? {};
  const own = synonyms.filter((_, i) => i % SPECIALITIES === speciality);
  return own.length > 0 ? own : [label];
};

/** The same word as another hand writes it: plural, capitals, or without accents. */
const inAnotherHand = (word: string, random: Random): string =>
  pick([word, `${word}s`, word.toUpperCase(), word.normalize("NFD").replace(/\p{M}/gu, "")], random);

/** One text in six is empty, and one in three names no word of the speciality. */
const textOf = (trade: Trade, random: Random): string => {
  if (once(6, random)) return "";
  const label = byId.get(trade.family)?.label ?? "";
  const words = once(3, random) ? [label] : several(wordsOf(trade), 3, random);
  return [...words.map((word) => inAnotherHand(word, random)), ...several(filler, 8, random)].join(" ");
};

const zoneAround = (commune: Commune, random: Random): Zone => {
  const draw = random.below(10);
  if (draw < 4) return { type: "radius", km: pick([10, 20, 30, 50, 80], random) };
  if (draw < 6) return { type: "areas", areas: [{ type: "departement", code: commune.departement }] };
  if (draw < 8 && commune.epci) return { type: "areas", areas: [{ type: "epci", code: commune.epci }] };
  return draw < 9
    ? { type: "areas", areas: [{ type: "region", code: commune.region }] }
    : { type: "country" };
};

/** The category that a page says: the family as a rule, its whole sector at times, a sister by mistake at times. */
const declared = (family: string, random: Random): string => {
  if (once(8, random)) return sectorOf(family);
  return once(12, random) ? pick(familiesOf(shippedCategories, sectorOf(family)), random).id : family;
};

const activityOf = (
  trade: Trade & { capacity: number },
  commune: Commune,
  random: Random,
): MatchActivity => ({
  category: declared(trade.family, random),
  services: [pick<Service>(["PRESTATION", "PRESTATION", "MISE_A_DISPOSITION", "PRODUCTION"], random)],
  description: textOf(trade, random),
  zone: zoneAround(commune, random),
  yearlyCapacity: once(4, random) ? null : Math.round(trade.capacity * (0.5 + 1.5 * random.next())),
});

const supplierOf = (n: number, commune: Commune, trades: Hidden["trades"], random: Random): MatchSupplier => {
  const kind = pick(kinds, random);
  const validUntil = once(10, random) ? "2026-12-31" : once(4, random) ? "2027-08-31" : "2028-12-31";
  return {
    id: `sup_${n}`,
    name: `Structure ${n}`,
    kinds: [kind],
    status: once(20, random) ? "suspended" : "published",
    description: once(3, random) ? "" : several(filler, 8, random).join(" "),
    address: { communeCode: commune.code, lat: commune.lat, lon: commune.lon },
    activities: trades.map((trade) => activityOf(trade, commune, random)),
    proofs: once(25, random)
      ? []
      : [{ kind, validFrom: "2026-01-01", validUntil, checked: random.below(4) > 0 }],
  };
};

const intentOf = (n: number, commune: Commune, trade: Trade, random: Random): MatchIntent => {
  const family: Category | undefined = byId.get(trade.family);
  return {
    id: `int_${n}`,
    buyerId: `buy_${Math.floor(n / 2)}`,
    title: once(3, random) ? (family?.label ?? "") : pick(wordsOf(trade), random),
    description: textOf(trade, random),
    category: once(10, random) ? sectorOf(trade.family) : trade.family,
    services: [pick<Service>(["PRESTATION", "PRESTATION", "PRESTATION", "MISE_A_DISPOSITION"], random)],
    cpv: once(3, random) ? [] : [(family?.cpv[0] ?? "").padEnd(8, "0")],
    places: [
      once(4, random) && commune.epci
        ? { type: "epci", code: commune.epci }
        : { type: "commune", code: commune.code },
    ],
    modality: pick(modalities, random),
    yearlyAmount: pick([15_000, 40_000, 80_000, 150_000], random),
    durationMonths: pick([12, 24, 36], random),
    launchDate: pick(launchDates, random),
  };
};

/** A world like those of a rencontre, in which nothing is put for one rule or another to find. */
export const generateWorld = (gazetteer: Gazetteer, size: WorldSize): GeneratedWorld => {
  const random = createRandom(size.seed);
  const communes = gazetteer.communes.filter(
    ({ departement, region, lat, population }) =>
      lat !== undefined &&
      population > 500 &&
      (size.territory === "France" || departement === size.territory || region === size.territory),
  );
  const traded = families.slice(0, size.trades ?? families.length);
  const tradeIn = (list: readonly Category[]): Trade => ({
    family: pick(list, random).id,
    speciality: random.below(SPECIALITIES),
  });
  const able = (trade: Trade) => ({ ...trade, capacity: pick([20_000, 50_000, 100_000, 300_000], random) });
  const made = Array.from({ length: size.suppliers }, (_, n) => {
    const first = tradeIn(traded);
    const sisters = familiesOf(shippedCategories, sectorOf(first.family));
    const others = Array.from({ length: random.below(3) }, () => tradeIn(sisters));
    const trades = [first, ...others].map(able);
    return {
      supplier: supplierOf(n, pick(communes, random), trades, random),
      trades,
      quality: random.next(),
    };
  });
  const asked = Array.from({ length: size.intents }, (_, n) => {
    const trade = tradeIn(traded);
    return { intent: intentOf(n, pick(communes, random), trade, random), trade };
  });
  return {
    world: {
      date: today,
      suppliers: made.map(({ supplier }) => supplier),
      intents: asked.map(({ intent }) => intent),
    },
    suppliers: new Map(made.map(({ supplier, trades, quality }) => [supplier.id, { trades, quality }])),
    intents: new Map(asked.map(({ intent, trade }) => [intent.id, trade])),
    popularity: new Map(made.map(({ supplier, quality }) => [supplier.id, quality + random.next()])),
  };
};
