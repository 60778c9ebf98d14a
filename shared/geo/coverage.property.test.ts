import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage, coverageOf, coverageTarget, zoneCover } from "./coverage.ts";
import { distanceKm } from "./distance.ts";
import { buildGazetteer, type Commune, type CommuneRow, type Gazetteer } from "./gazetteer.ts";
import type { Place } from "./places.ts";
import type { Zone } from "./zones.ts";

const pick = fc.nat(3);
const communeOf = fc.record({
  departement: pick,
  epci: fc.option(pick, { nil: undefined }),
  population: fc.oneof(fc.constant(0), fc.nat(100_000)),
  lat: fc.double({ min: 42, max: 51, noNaN: true }),
  lon: fc.double({ min: -4, max: 8, noNaN: true }),
});

const epciCode = (n: number) => `99990000${n}`;
const communeCode = (n: number) => `310${String(n).padStart(2, "0")}`;

/** Small countries: 4 départements in 2 régions, 4 EPCI whose communes are anywhere, up to 25 communes. */
const world: fc.Arbitrary<Gazetteer> = fc.array(communeOf, { minLength: 1, maxLength: 25 }).map((communes) =>
  buildGazetteer({
    regions: [
      ["01", "Nord"],
      ["02", "Sud"],
    ],
    departements: [0, 1, 2, 3].map((n) => [`1${n}`, `Département ${n}`, n < 2 ? "01" : "02"] as const),
    epcis: [0, 1, 2, 3].map((n) => [epciCode(n), `CC ${n}`] as const),
    communes: communes.map(
      ({ departement, epci, population, lat, lon }, n): CommuneRow => [
        communeCode(n),
        `Commune ${n}`,
        `1${departement}`,
        epci === undefined ? "" : epciCode(epci),
        population,
        "",
        lat,
        lon,
        1,
      ],
    ),
    aliases: [],
  }),
);

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.nat(24).map((n): Place => ({ type: "commune", code: communeCode(n) })),
  pick.map((n): Place => ({ type: "epci", code: epciCode(n) })),
  pick.map((n): Place => ({ type: "departement", code: `1${n}` })),
  fc.nat(1).map((n): Place => ({ type: "region", code: `0${n + 1}` })),
  fc.constant<Place>({ type: "country" }),
);
const places = fc.array(place, { minLength: 1, maxLength: 5 });
const km = fc.integer({ min: 1, max: 500 });
const zone: fc.Arbitrary<Zone> = fc.oneof(
  fc.constant<Zone>({ type: "country" }),
  places.map((areas): Zone => ({ type: "areas", areas })),
  km.map((radius): Zone => ({ type: "radius", km: radius })),
);
const base = fc.record({
  lat: fc.double({ min: 42, max: 51, noNaN: true }),
  lon: fc.double({ min: -4, max: 8, noNaN: true }),
});

const inArea = (gazetteer: Gazetteer, area: Place, commune: Commune): boolean =>
  gazetteer.area(area)?.communes.includes(commune) ?? false;

describe("the coverage of places by a zone", () => {
  it("is what counting inhabitants commune by commune says", () => {
    fc.assert(
      fc.property(world, zone, base, places, (gazetteer, someZone, from, somePlaces) => {
        fc.pre(somePlaces.every((one) => (gazetteer.area(one)?.communes.length ?? 0) > 0));
        const inZone = (commune: Commune): boolean => {
          if (someZone.type === "country") return true;
          if (someZone.type === "areas")
            return someZone.areas.some((area) => inArea(gazetteer, area, commune));
          const { lat, lon } = commune;
          return lat !== undefined && lon !== undefined && distanceKm(from, { lat, lon }) <= someZone.km;
        };
        const ground = gazetteer.communes.filter((one) =>
          somePlaces.some((area) => inArea(gazetteer, area, one)),
        );
        const inhabitants = (list: Commune[]) =>
          list.reduce((total, one) => total + Math.max(1, one.population), 0);
        const { share, covered, partial } = coverage(gazetteer, someZone, from, somePlaces);
        // An EPCI without communes is whole and empty: nothing of it can be left out.
        fc.pre(
          ground.length > 0 && somePlaces.every((area) => (gazetteer.area(area)?.communes.length ?? 0) > 0),
        );
        expect(share).toBeCloseTo(inhabitants(ground.filter(inZone)) / inhabitants(ground), 9);
        expect(covered).toEqual(
          somePlaces.filter((area) => gazetteer.area(area)?.communes.every((one) => inZone(one))),
        );
        expect(partial).toBe(share > 0 && share < 1);
      }),
      { numRuns: 300 },
    );
  });

  it("stays between 0 and 1, and is 1 exactly when every place is covered", () => {
    fc.assert(
      fc.property(world, zone, base, places, (gazetteer, someZone, from, somePlaces) => {
        const { share, covered } = coverage(gazetteer, someZone, from, somePlaces);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(share === 1).toBe(covered.length === somePlaces.length);
      }),
    );
  });

  it("never shrinks when the radius grows", () => {
    fc.assert(
      fc.property(world, km, km, base, places, (gazetteer, a, b, from, somePlaces) => {
        const near = coverage(gazetteer, { type: "radius", km: Math.min(a, b) }, from, somePlaces);
        const far = coverage(gazetteer, { type: "radius", km: Math.max(a, b) }, from, somePlaces);
        expect(far.share).toBeGreaterThanOrEqual(near.share);
        expect(far.covered).toEqual(expect.arrayContaining([...near.covered]));
      }),
    );
  });

  it("never shrinks when a place is added to the zone", () => {
    fc.assert(
      fc.property(world, places, place, base, places, (gazetteer, areas, another, from, somePlaces) => {
        const before = coverage(gazetteer, { type: "areas", areas }, from, somePlaces);
        const after = coverage(gazetteer, { type: "areas", areas: [...areas, another] }, from, somePlaces);
        expect(after.share).toBeGreaterThanOrEqual(before.share - 1e-12);
      }),
    );
  });

  it("of a commune is whole in each place that holds it: EPCI, département, région, country", () => {
    fc.assert(
      fc.property(world, fc.nat(24), (gazetteer, n) => {
        const commune = gazetteer.commune(communeCode(n));
        fc.pre(commune !== undefined);
        const holders: Place[] = [
          { type: "commune", code: commune.code },
          ...(commune.epci ? [{ type: "epci" as const, code: commune.epci }] : []),
          { type: "departement", code: commune.departement },
          { type: "region", code: commune.region },
          { type: "country" },
        ];
        for (const holder of holders) {
          const found = coverage(gazetteer, { type: "areas", areas: [holder] }, {}, [
            { type: "commune", code: commune.code },
          ]);
          expect(found.share).toBe(1);
        }
        const upwards = coverage(
          gazetteer,
          { type: "areas", areas: [{ type: "region", code: commune.region }] },
          {},
          [{ type: "departement", code: commune.departement }],
        );
        expect(upwards.share).toBe(1);
      }),
    );
  });

  it("is the same however often a prepared zone is asked, in whatever order", () => {
    fc.assert(
      fc.property(
        world,
        zone,
        base,
        fc.array(places, { maxLength: 6 }),
        (gazetteer, someZone, from, lists) => {
          const cover = zoneCover(gazetteer, someZone, from);
          const targets = lists.map((list) => coverageTarget(gazetteer, list));
          const first = targets.map((target) => coverageOf(cover, target));
          const again = targets.toReversed().map((target) => coverageOf(cover, target));
          expect(again.toReversed()).toEqual(first);
          expect(first).toEqual(lists.map((list) => coverage(gazetteer, someZone, from, list)));
        },
      ),
    );
  });
});
