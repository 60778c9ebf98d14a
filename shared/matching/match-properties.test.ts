import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMatchIntent, aMatchSupplier, today } from "../../tests/fixtures/matching-world.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import type { Zone } from "../geo/zones.ts";
import { modalities } from "../intents/modalities.ts";
import { shippedRules } from "../law/rules.ts";
import { services, supplierKinds } from "../suppliers/kinds.ts";
import { explainMatch } from "./explain-match.ts";
import { match } from "./match.ts";
import type { MatchIntent } from "./world/world.ts";

describe("a matched world", () => {
  const supplier = fc.record({
    kinds: fc.subarray([...supplierKinds]),
    status: fc.constantFrom("published", "published", "published", "suspended" as const),
    proofs: fc.array(
      fc.record({
        kind: fc.constantFrom(...supplierKinds),
        validFrom: fc.constant("2026-01-01"),
        validUntil: fc.constantFrom("2026-12-31", "2027-12-31"),
        checked: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    activities: fc.array(
      fc.record({
        category: fc.constantFrom("espaces-verts", "espaces-verts/entretien", "nettoyage/locaux"),
        services: fc.subarray([...services], { minLength: 1 }),
        description: fc.constantFrom("", "tonte"),
        zone: fc.constantFrom<Zone>(
          { type: "country" },
          { type: "radius", km: 10 },
          { type: "areas", areas: [{ type: "departement", code: "81" }] },
        ),
      }),
      { maxLength: 3 },
    ),
  });
  const intent = fc.record({
    category: fc.constantFrom("espaces-verts", "espaces-verts/entretien", "nettoyage/locaux"),
    services: fc.subarray([...services], { minLength: 1 }),
    modality: fc.constantFrom(...modalities),
    places: fc.constantFrom<MatchIntent["places"]>(
      [{ type: "commune", code: "31069" }],
      [{ type: "region", code: "76" }],
    ),
  });
  const worlds = fc
    .record({ suppliers: fc.array(supplier, { maxLength: 6 }), intents: fc.array(intent, { maxLength: 4 }) })
    .map((sketch) => ({
      date: today,
      suppliers: sketch.suppliers.map((changes, i) => aMatchSupplier({ ...changes, id: `sup_${i}` })),
      intents: sketch.intents.map((changes, i) => aMatchIntent({ ...changes, id: `int_${i}` })),
      context: { vetoes: [{ supplierId: "sup_0", intentId: "int_0" }] },
    }));

  it("has every pair once, in the matches or among those left out", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { matches, excluded } = match(world, sampleGazetteer, shippedRules);
        const pairs = [...matches, ...excluded].map(
          ({ intentId, supplierId }) => `${intentId} ${supplierId}`,
        );
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.length).toBe(world.suppliers.length * world.intents.length);
      }),
    );
  });

  it("has scores and components in 0..1, best first, and a French sentence for everything", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { matches, excluded } = match(world, sampleGazetteer, shippedRules);
        for (const found of matches) {
          const { score, components } = found;
          for (const value of [score, ...Object.values(components)]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          for (const reader of ["buyer", "supplier"] as const)
            for (const text of Object.values(explainMatch(found, reader)).flat())
              expect(text).toMatch(/^[\p{Lu}].*\S[.)]$/u);
        }
        for (const { reason } of excluded) expect(reason).toMatch(/^\p{Lu}.+\.$/u);
        for (const { id } of world.intents) {
          const scores = matches.filter(({ intentId }) => intentId === id).map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it("gives the same answer whatever is said of the pairs left out, and counts them", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const all = match(world, sampleGazetteer, shippedRules);
        const summary = match(world, sampleGazetteer, shippedRules, { excluded: "summary" });
        const none = match(world, sampleGazetteer, shippedRules, { excluded: "none" });
        expect(summary).toEqual({ ...all, excluded: [] });
        expect(none).toEqual({ matches: all.matches, excluded: [], counts: {} });
        expect(Object.values(all.counts).reduce((a, b) => a + b, 0)).toBe(all.excluded.length);
      }),
    );
  });
});
