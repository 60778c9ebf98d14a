import { type Category, familiesOf, sectorOf, shippedCategories } from "../../shared/categories.ts";
import type { Commune, Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { Zone } from "../../shared/geo/zones.ts";
import type { Modality } from "../../shared/intents.ts";
import type { Service, SupplierKind } from "../../shared/kinds.ts";
import type { MatchIntent, MatchSupplier, World } from "../../shared/matching/world.ts";
import { createRandom, type Random } from "../../shared/planning/random.ts";

/** A generated world, with the suppliers that its author knows to be right for each intent, and how popular each is. */
export type GeneratedWorld = {
  world: World;
  /** Ids of the good suppliers, by intent id. */
  good: ReadonlyMap<string, ReadonlySet<string>>;
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
const kinds: readonly SupplierKind[] = [
  "EI",
  "EI",
  "ACI",
  "ACI",
  "AI",
  "ETTI",
  "EA",
  "EA",
  "ESAT",
  "ESAT",
  "GEIQ",
  "ASSOCIATION",
];
const modalities: readonly Modality[] = ["L2113-12", "L2113-13", "L2113-13", "L2113-14", "L2112-2", "DIRECT"];
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

/** A family's trade words are shared out among three specialities: the hidden truth of who is good at what. */
const SPECIALITIES = 3;
const wordsOf = ({ synonyms, label }: Category, speciality: number): string[] => {
  const own = synonyms.filter((_, i) => i % SPECIALITIES === speciality);
  return own.length > 0 ? own : [label];
};

/** The same word as another hand writes it: plural, capitals, without accents, or its label beside it. */
const inAnotherHand = (word: string, random: Random): string =>
  pick([word, `${word}s`, word.toUpperCase(), word.normalize("NFD").replace(/\p{M}/gu, "")], random);

const text = (category: Category, speciality: number, random: Random): string =>
  [
    ...several(wordsOf(category, speciality), 3, random).map((word) => inAnotherHand(word, random)),
    ...several(filler, 8, random),
  ].join(" ");

const zoneAround = (commune: Commune, random: Random): Zone => {
  const draw = random.below(10);
  if (draw < 4) return { type: "radius", km: pick([10, 20, 30, 50, 80], random) };
  if (draw < 6) return { type: "areas", areas: [{ type: "departement", code: commune.departement }] };
  if (draw < 8 && commune.epci) return { type: "areas", areas: [{ type: "epci", code: commune.epci }] };
  return draw < 9
    ? { type: "areas", areas: [{ type: "region", code: commune.region }] }
    : { type: "country" };
};

type Speciality = { category: Category; speciality: number };

const makeSupplier = (
  n: number,
  commune: Commune,
  does: readonly Speciality[],
  random: Random,
): MatchSupplier => {
  const kind = pick(kinds, random);
  const expired = random.below(10) === 0;
  return {
    id: `sup_${n}`,
    name: `Structure ${n}`,
    kinds: [kind],
    status: random.below(20) === 0 ? "suspended" : "published",
    description: random.below(3) === 0 ? "" : several(filler, 8, random).join(" "),
    address: { communeCode: commune.code, lat: commune.lat, lon: commune.lon },
    activities: does.map(({ category, speciality }) => ({
      category: random.below(8) === 0 ? category.sector : category.id,
      services: [pick<Service>(["PRESTATION", "PRESTATION", "MISE_A_DISPOSITION", "PRODUCTION"], random)],
      description: text(category, speciality, random),
      zone: zoneAround(commune, random),
      yearlyCapacity: pick([20_000, 50_000, 100_000, 200_000, 400_000, null], random),
    })),
    proofs: [
      {
        kind,
        validFrom: "2026-01-01",
        validUntil: expired ? "2026-12-31" : "2027-12-31",
        checked: random.below(4) > 0,
      },
    ],
  };
};

const launchDates = ["2027-01-15", "2027-03-01", "2027-06-01", "2027-09-15", "2028-03-01"];

const makeIntent = (
  n: number,
  commune: Commune,
  { category, speciality }: Speciality,
  random: Random,
): MatchIntent => ({
  id: `int_${n}`,
  buyerId: `buy_${Math.floor(n / 2)}`,
  title: `${category.label} ${pick(wordsOf(category, speciality), random)}`,
  description: text(category, speciality, random),
  category: category.id,
  services: [pick<Service>(["PRESTATION", "PRESTATION", "PRESTATION", "MISE_A_DISPOSITION"], random)],
  cpv: [(category.cpv[0] ?? "").padEnd(8, "0")],
  places: [
    random.below(4) === 0 && commune.epci
      ? { type: "epci", code: commune.epci }
      : { type: "commune", code: commune.code },
  ],
  modality: pick(modalities, random),
  yearlyAmount: pick([15_000, 40_000, 80_000, 150_000], random),
  durationMonths: pick([12, 24, 36], random),
  launchDate: pick(launchDates, random),
});

/** A supplier made for an intent: the right speciality, on the spot, able and proved. */
const makeGood = (
  n: number,
  intent: MatchIntent,
  commune: Commune,
  own: Speciality,
  random: Random,
): MatchSupplier => {
  const kind: SupplierKind = intent.modality === "L2113-12" ? "ESAT" : "EI";
  return {
    ...makeSupplier(n, commune, [own], random),
    kinds: [kind],
    status: "published",
    activities: [
      {
        category: own.category.id,
        services: intent.services,
        description: text(own.category, own.speciality, random),
        zone: random.below(2) === 0 ? { type: "radius", km: 30 } : { type: "areas", areas: intent.places },
        yearlyCapacity: (intent.yearlyAmount ?? 0) * (1 + random.next()),
      },
    ],
    proofs: [{ kind, validFrom: "2026-01-01", validUntil: "2029-12-31", checked: true }],
  };
};

/** The same with one thing wrong that a rule on sector, kind, service and zone does not see. */
const makeDecoy = (
  good: MatchSupplier,
  own: Speciality,
  flaw: number,
  elsewhere: MatchSupplier["address"],
  random: Random,
): MatchSupplier => {
  const change = (changes: Partial<MatchSupplier["activities"][number]>) => ({
    ...good,
    activities: good.activities.map((activity) => ({ ...activity, ...changes })),
  });
  if (flaw === 0) {
    const speciality = (own.speciality + 1) % SPECIALITIES;
    return change({ description: text(own.category, speciality, random) });
  }
  if (flaw === 1) return change({ yearlyCapacity: 2_000 });
  if (flaw === 2)
    return { ...good, proofs: good.proofs.map((proof) => ({ ...proof, validUntil: "2026-12-31" })) };
  return { ...change({ zone: { type: "country" } }), address: elsewhere };
};

/** Good suppliers, then decoys, hidden for each intent. */
const GOOD = 3;
const DECOYS = 8;
const FLAWS = 4;

/** A world like those of a rencontre: a few trades a supplier, zones of every sort, some proofs expired, some pages suspended. */
export const generateWorld = (
  gazetteer: Gazetteer,
  { suppliers, intents, seed, territory, trades = families.length }: WorldSize,
): GeneratedWorld => {
  const random = createRandom(seed);
  const communes = gazetteer.communes.filter(
    ({ departement, region, lat, population }) =>
      lat !== undefined &&
      population > 500 &&
      (territory === "France" || departement === territory || region === territory),
  );
  const anySpeciality = (): Speciality => ({
    category: pick(families.slice(0, trades), random),
    speciality: random.below(SPECIALITIES),
  });
  const made: MatchSupplier[] = [];
  const good = new Map<string, Set<string>>();
  const wanted = Array.from({ length: intents }, (_, n) => {
    const own = anySpeciality();
    const commune = pick(communes, random);
    const intent = makeIntent(n, commune, own, random);
    const chosen = new Set<string>();
    if (made.length + GOOD + DECOYS <= suppliers * 0.8) {
      for (let i = 0; i < GOOD + DECOYS; i += 1) {
        const right = makeGood(made.length, intent, commune, own, random);
        const { code, lat, lon } = pick(communes, random);
        const elsewhere = { communeCode: code, lat, lon };
        if (i < GOOD) chosen.add(right.id);
        made.push(i < GOOD ? right : makeDecoy(right, own, i % FLAWS, elsewhere, random));
      }
    }
    good.set(intent.id, chosen);
    return intent;
  });
  while (made.length < suppliers) {
    const first = anySpeciality();
    const sisters = familiesOf(shippedCategories, sectorOf(first.category.id));
    const others = several(sisters, 3, random).map((category) => ({
      category,
      speciality: random.below(SPECIALITIES),
    }));
    made.push(makeSupplier(made.length, pick(communes, random), [first, ...others], random));
  }
  return {
    world: { date: today, suppliers: made, intents: wanted },
    good,
    popularity: new Map(made.map(({ id }) => [id, random.next()])),
  };
};
