import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundingCircle } from "./circle.ts";
import { chordOfKm, distanceKm, kmOfChord, type Point, squaredChord, toVector } from "./distance.ts";

const point: fc.Arbitrary<Point> = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

const toulouse = { lat: 43.60426, lon: 1.44367 };
const paris = { lat: 48.85341, lon: 2.3488 };

describe("a distance", () => {
  it("follows the great circle", () => {
    expect(distanceKm(toulouse, paris)).toBeCloseTo(588, 0);
    expect(distanceKm(toulouse, { lat: 43.1089, lon: 0.7242 })).toBeCloseTo(79.9, 0);
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20_015, 0);
    expect(distanceKm(toulouse, toulouse)).toBe(0);
  });

  it("is told right below a kilometre", () => {
    expect(distanceKm(toulouse, { lat: 43.60426 + 0.001, lon: 1.44367 })).toBeCloseTo(0.1112, 4);
  });

  it("is the same both ways, and never longer by a detour", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, b)).toBe(distanceKm(b, a));
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
      }),
    );
  });

  it("is turned into a chord and back", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 20_000, noNaN: true }), (km) => {
        expect(kmOfChord(chordOfKm(km))).toBeCloseTo(km, 3);
      }),
    );
  });
});

describe("the circle around points", () => {
  it("holds them all", () => {
    fc.assert(
      fc.property(fc.array(point.map(toVector), { minLength: 1, maxLength: 20 }), (points) => {
        const circle = boundingCircle(points);
        fc.pre(circle !== undefined);
        for (const one of points) {
          expect(kmOfChord(squaredChord(circle.centre, one))).toBeLessThanOrEqual(circle.km + 1e-6);
        }
      }),
    );
  });

  it("of no point, or of points all round the earth, is none", () => {
    expect(boundingCircle([])).toBeUndefined();
    expect(boundingCircle([toVector({ lat: 0, lon: 0 }), toVector({ lat: 0, lon: 180 })])).toBeUndefined();
  });
});
