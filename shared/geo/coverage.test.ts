import { describe, expect, it } from "vitest";
import { sampleGazetteer as gazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { type Base, coverage } from "./coverage.ts";
import { distanceKm } from "./distance.ts";
import type { Place } from "./places.ts";
import type { Zone } from "./zones.ts";

const toulouse: Base = { communeCode: "31555" };
const commune = (code: string): Place => ({ type: "commune", code });
const epci = (code: string): Place => ({ type: "epci", code });
const departement = (code: string): Place => ({ type: "departement", code });
const region = (code: string): Place => ({ type: "region", code });
const country: Place = { type: "country" };
const areas = (...list: Place[]): Zone => ({ type: "areas", areas: list });
const radius = (km: number): Zone => ({ type: "radius", km });
const cover = (zone: Zone, places: Place[], base: Base = toulouse) => coverage(gazetteer, zone, base, places);
const share = (zone: Zone, place: Place, base?: Base) => cover(zone, [place], base).share;

describe("a zone made of places", () => {
  it("covers a commune it names, and the communes of what it names", () => {
    for (const zone of [commune("31069"), epci("243100518"), departement("31"), region("76"), country]) {
      expect(share(areas(zone), commune("31069"))).toBe(1);
    }
    for (const zone of [commune("31395"), epci("200068641"), departement("81"), region("11")]) {
      expect(share(areas(zone), commune("31069"))).toBe(0);
    }
  });

  it("covers what lies wholly inside it", () => {
    expect(cover(areas(departement("31")), [epci("243100518")])).toEqual({
      share: 1,
      covered: [epci("243100518")],
      partial: false,
    });
    expect(share(areas(region("76")), departement("31"))).toBe(1);
    expect(share(areas(departement("31"), departement("81")), region("76"))).toBe(1);
  });

  it("covers an EPCI that spans two départements in proportion to the population on its side", () => {
    const covered = cover(areas(departement("31")), [epci("999900001")]);
    expect(covered).toMatchObject({ covered: [], partial: true });
    // 6 000 of 12 000 inhabitants; the commune without inhabitants counts for one.
    expect(covered.share).toBeCloseTo(6_000 / 12_001, 10);
    expect(share(areas(departement("31"), departement("81")), epci("999900001"))).toBe(1);
  });

  it("covers a wider place in proportion to population", () => {
    expect(share(areas(commune("31555")), epci("243100518"))).toBeCloseTo(500 / 578, 10);
    expect(share(areas(epci("243100518"), commune("31555")), departement("31"))).toBeCloseTo(578 / 641, 10);
  });

  it("reads arrondissements and former communes as their present commune, on both sides", () => {
    expect(share(areas(commune("75115")), commune("75056"))).toBe(1);
    expect(share(areas(departement("75")), commune("75115"))).toBe(1);
    expect(share(areas(commune("31801")), commune("31900"))).toBe(1);
  });

  it("covers overseas what it names there", () => {
    expect(share(areas(region("04")), commune("97411"))).toBe(1);
    expect(share(areas(departement("974")), region("04"))).toBe(1);
    expect(share(areas(region("76")), commune("97411"))).toBe(0);
    expect(share(areas(departement("988")), commune("98818"))).toBe(1);
  });

  it("with a code that does not exist covers nothing by it", () => {
    expect(share(areas(commune("99999")), commune("31555"))).toBe(0);
    expect(share(areas(commune("99999"), departement("31")), commune("31555"))).toBe(1);
  });
});

describe("the whole country", () => {
  it("covers every place", () => {
    for (const place of [commune("31555"), commune("98818"), epci("999900001"), region("04"), country]) {
      expect(cover({ type: "country" }, [place])).toEqual({ share: 1, covered: [place], partial: false });
    }
  });

  it("as a place is covered by the country alone", () => {
    expect(cover(areas(region("76")), [country])).toMatchObject({ covered: [], partial: true });
    expect(share(areas(region("76")), country)).toBeGreaterThan(0.2);
    expect(share(areas(country), country)).toBe(1);
    expect(cover(radius(500), [country]).partial).toBe(true);
  });
});

describe("a radius", () => {
  const toMuret = distanceKm({ lat: 43.60426, lon: 1.44367 }, { lat: 43.46059, lon: 1.32567 });

  it("covers a commune whose centre is at the limit, and not beyond", () => {
    expect(toMuret).toBeGreaterThan(18);
    expect(share(radius(toMuret - 0.01), commune("31395"))).toBe(0);
    expect(share(radius(toMuret + 0.01), commune("31395"))).toBe(1);
  });

  it("starts from the address where its point is known, else from the centre of its commune", () => {
    expect(share(radius(5), commune("31395"), { communeCode: "31555", lat: 43.46, lon: 1.32 })).toBe(1);
    expect(share(radius(5), commune("31555"), { communeCode: "31395" })).toBe(0);
    expect(share(radius(5), commune("75056"), { communeCode: "75115" })).toBe(1);
  });

  it("from an unknown address covers nothing", () => {
    expect(share(radius(500), commune("31555"), {})).toBe(0);
    expect(share(radius(500), commune("31555"), { communeCode: "99999" })).toBe(0);
    expect(share(radius(500), commune("98818"), { communeCode: "98818" })).toBe(0);
  });

  it("covers a wider place by the population of the communes it reaches", () => {
    expect(share(radius(7), epci("243100518"))).toBeCloseTo((500 + 26 + 12) / 578, 10);
    expect(share(radius(500), departement("31"))).toBe(1);
    expect(share(radius(1), departement("974"))).toBe(0);
  });

  it("does not reach overseas", () => {
    expect(share(radius(500), commune("97411"))).toBe(0);
    expect(share(radius(30), commune("97411"), { communeCode: "97411" })).toBe(1);
  });
});

describe("several places", () => {
  it("count by population, and those wholly covered are told", () => {
    expect(cover(areas(commune("31069")), [commune("31069"), commune("31561")])).toEqual({
      share: 26 / 38,
      covered: [commune("31069")],
      partial: true,
    });
  });

  it("that overlap are counted once", () => {
    const covered = cover(areas(commune("31555")), [commune("31555"), epci("243100518")]);
    expect(covered.share).toBeCloseTo(500 / 578, 10);
    expect(covered.covered).toEqual([commune("31555")]);
    expect(cover(areas(commune("31555")), [commune("31555"), commune("31555")]).share).toBe(1);
    const crossing = cover(areas(departement("81")), [departement("31"), epci("999900001")]);
    expect(crossing.share).toBeCloseTo(6_001 / (641_000 + 6_001), 10);
  });

  it("one of which does not exist are never wholly covered", () => {
    expect(cover({ type: "country" }, [commune("31555"), commune("99999")])).toMatchObject({
      covered: [commune("31555")],
      partial: true,
    });
    expect(cover({ type: "country" }, [commune("99999")])).toEqual({ share: 0, covered: [], partial: false });
  });

  it("none at all are covered by nothing", () => {
    expect(cover({ type: "country" }, [])).toEqual({ share: 0, covered: [], partial: false });
  });
});
