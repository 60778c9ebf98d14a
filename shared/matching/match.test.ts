import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aMatchIntent,
  aMatchSupplier,
  anActivity,
  aProof,
  today,
} from "../../tests/fixtures/matching-world.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { shippedRules } from "../law/rules.ts";
import { services } from "../suppliers/kinds.ts";
import type { Match } from "./assess.ts";
import { explainMatch } from "./explain-match.ts";
import { match } from "./match.ts";
import { componentNames, defaultWeights, scoreOf } from "./world/weights.ts";
import type { MatchIntent, MatchSupplier, World } from "./world/world.ts";

const run = (
  suppliers: MatchSupplier[],
  intents: MatchIntent[] = [aMatchIntent()],
  rest: Partial<World> = {},
) => match({ date: today, suppliers, intents, ...rest }, sampleGazetteer, shippedRules);

const outcome = (
  supplier: Partial<MatchSupplier>,
  intent: Partial<MatchIntent> = {},
  rest: Partial<World> = {},
) => {
  const { matches, excluded } = run([aMatchSupplier(supplier)], [aMatchIntent(intent)], rest);
  return excluded[0]?.code ?? matches[0]?.supplierId;
};

const scoreFor = (supplier: Partial<MatchSupplier>, intent: Partial<MatchIntent> = {}) =>
  run([aMatchSupplier(supplier)], [aMatchIntent(intent)]).matches[0]?.score ?? -1;

const cautions = (found: Match | undefined) => found && explainMatch(found, "buyer").cautions.join(" ");

describe("a supplier that meets every condition", () => {
  it("is matched, with a score, its components and its reasons", () => {
    const [found] = run([aMatchSupplier()]).matches;
    expect(found).toMatchObject({ intentId: "int_1", supplierId: "sup_1", activity: 0, share: 1 });
    expect(Object.keys(found?.components ?? {})).toEqual([...componentNames]);
    expect(found && explainMatch(found, "buyer").reasons.length).toBeGreaterThan(3);
  });
});

describe("a pair is left out", () => {
  it.each(["draft", "submitted", "suspended"] as const)("when the supplier is %s", (status) => {
    expect(outcome({ status })).toBe("notPublished");
  });

  it("when no kind, no proof or no valid proof answers the reservation", () => {
    expect(outcome({ kinds: ["ESAT"] })).toBe("kindNotAllowed");
    expect(outcome({ proofs: [] })).toBe("proofMissing");
    expect(outcome({ proofs: [aProof({ validUntil: "2027-02-28" })] })).toBe("proofExpired");
    expect(outcome({ kinds: ["ESAT"], proofs: [] }, { modality: "L2112-2" })).toBe("sup_1");
  });

  it("when one and the same activity does not cover category, service and place", () => {
    const blagnac = { type: "areas", areas: [{ type: "commune", code: "31069" }] } as const;
    const paris = { type: "areas", areas: [{ type: "commune", code: "75056" }] } as const;
    const zones = (zone: typeof blagnac | typeof paris) => ({
      zone: { type: "areas" as const, areas: [...zone.areas] },
    });
    expect(outcome({ activities: [] })).toBe("categoryMismatch");
    expect(outcome({ activities: [anActivity({ category: "nettoyage/locaux" })] })).toBe("categoryMismatch");
    expect(
      outcome({
        activities: [
          anActivity({ services: ["PRODUCTION"], ...zones(blagnac) }),
          anActivity({ category: "nettoyage/locaux", ...zones(blagnac) }),
        ],
      }),
    ).toBe("serviceMismatch");
    expect(
      outcome({
        activities: [
          anActivity({ ...zones(paris) }),
          anActivity({ services: ["PRODUCTION"], ...zones(blagnac) }),
        ],
      }),
    ).toBe("placeNotCovered");
  });

  it("when a veto names the buyer or the intent, and no other", () => {
    const veto = (pair: { buyerId?: string; intentId?: string }, supplierId = "sup_1") =>
      outcome({}, {}, { context: { vetoes: [{ supplierId, ...pair }] } });
    expect(veto({ buyerId: "buy_1" })).toBe("vetoed");
    expect(veto({ intentId: "int_1" })).toBe("vetoed");
    expect(veto({ buyerId: "buy_2" })).toBe("sup_1");
    expect(veto({ intentId: "int_2", buyerId: "buy_1" })).toBe("sup_1");
    expect(veto({ buyerId: "buy_1" }, "sup_2")).toBe("sup_1");
  });

  it("for the first condition that fails, in the order of the conditions", () => {
    const worst = { status: "draft", kinds: ["EA"], proofs: [], activities: [] } as const;
    const order = [
      outcome({ ...worst, kinds: [...worst.kinds], proofs: [], activities: [] }),
      outcome({ kinds: ["EA"], proofs: [], activities: [] }),
      outcome({ proofs: [], activities: [] }),
      outcome({ proofs: [aProof({ validUntil: "2026-12-31" })], activities: [] }),
      outcome({ activities: [] }, {}, { context: { vetoes: [{ supplierId: "sup_1", intentId: "int_1" }] } }),
    ];
    expect(order).toEqual([
      "notPublished",
      "kindNotAllowed",
      "proofMissing",
      "proofExpired",
      "categoryMismatch",
    ]);
  });
});

describe("the place", () => {
  const inAreas = (...areas: { type: "commune" | "epci" | "departement" | "region"; code: string }[]) => ({
    activities: [anActivity({ zone: { type: "areas", areas } })],
  });

  it("covered in part counts in part, and is shown so", () => {
    const places = [
      { type: "commune" as const, code: "31069" },
      { type: "commune" as const, code: "31555" },
    ];
    const [found] = run(
      [aMatchSupplier(inAreas({ type: "commune", code: "31069" }))],
      [aMatchIntent({ places })],
    ).matches;
    expect(found?.share).toBeCloseTo(26 / 526, 4);
    expect(cautions(found)).toContain("une partie de Blagnac (31) et Toulouse (31)");
  });

  it("is covered by containment, up to the country", () => {
    const zones = [
      inAreas({ type: "epci", code: "243100518" }),
      inAreas({ type: "departement", code: "31" }),
      inAreas({ type: "region", code: "76" }),
      { activities: [anActivity({ zone: { type: "country" } })] },
    ];
    for (const zone of zones) expect(outcome(zone)).toBe("sup_1");
    expect(outcome(inAreas({ type: "departement", code: "81" }))).toBe("placeNotCovered");
  });

  it("is unknown, rather than not covered, for a radius from an address that is not on the map", () => {
    expect(outcome({ address: {} })).toBe("placeUnknown");
    expect(outcome({ address: { postalCode: "99999", city: "Nulle part" } })).toBe("placeUnknown");
    expect(outcome({ ...inAreas({ type: "departement", code: "81" }), address: {} })).toBe("placeNotCovered");
  });

  it("is told unknown in a sentence that names no place wrongly", () => {
    const found = run([aMatchSupplier({ address: { postalCode: "99999", city: "Nulle part" } })]);
    expect(found.excluded[0]?.reason).toMatch(/^Lieu inconnu : /);
    expect(found.excluded[0]?.reason).not.toMatch(/ne couvre pas/);
  });

  it("is found from a postal code and a town, as lists write them", () => {
    const addresses = [
      { postalCode: "31000", city: "TOULOUSE" },
      { postalCode: "31094", city: "TOULOUSE CEDEX 01" },
      { postalCode: "31240", city: "L UNION" },
      { postalCode: "31076", city: "Toulouse Cédex 3" },
    ];
    for (const address of addresses)
      expect([address.city, outcome({ address })]).toEqual([address.city, "sup_1"]);
  });

  it("that does not exist is covered by nobody", () => {
    expect(outcome({}, { places: [{ type: "commune", code: "99999" }] })).toBe("placeNotCovered");
  });
});

describe("the score", () => {
  const changes: [string, Partial<MatchSupplier>, Partial<MatchSupplier>][] = [
    ["nearer", { address: { lat: 43.6, lon: 1.44 } }, { address: { lat: 43.5, lon: 1.44 } }],
    ["with a checked proof", {}, { proofs: [aProof({ checked: false })] }],
    ["with a longer proof", {}, { proofs: [aProof({ validUntil: "2027-04-01" })] }],
    ["of the family rather than the sector", {}, { activities: [anActivity({ category: "espaces-verts" })] }],
    [
      "with more of the words",
      {},
      { activities: [anActivity({ description: "" })], description: "", name: "X" },
    ],
    ["that can take on more", {}, { activities: [anActivity({ yearlyCapacity: 40_000 })] }],
  ];

  it.each(changes)("is higher for a supplier %s", (_, better, worse) => {
    expect(scoreFor(better)).toBeGreaterThan(scoreFor(worse));
  });

  it("is never lowered by one more activity, proof or word, nor by more capacity, all else equal", () => {
    const activity = fc.record({
      category: fc.constantFrom("espaces-verts", "espaces-verts/entretien", "espaces-verts/elagage"),
      services: fc.subarray([...services], { minLength: 1 }),
      description: fc.constantFrom("", "tonte", "taille des haies", "peinture"),
      zone: fc.constantFrom({ type: "country" as const }, { type: "radius" as const, km: 20 }),
      yearlyCapacity: fc.option(fc.integer({ min: 0, max: 200_000 })),
    });
    const proof = fc.record({
      kind: fc.constantFrom("EI", "ACI" as const),
      validFrom: fc.constant("2026-01-01"),
      validUntil: fc.constantFrom("2027-02-28", "2027-03-01", "2027-06-01", "2028-01-01"),
      checked: fc.boolean(),
    });
    const supplier = fc.record({
      activities: fc.array(activity, { minLength: 1, maxLength: 3 }),
      proofs: fc.array(proof, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        supplier,
        activity,
        proof,
        fc.integer({ min: 1, max: 100_000 }),
        (base, another, more, extra) => {
          const kinds = ["EI" as const, "ACI" as const];
          const score = (change: Partial<MatchSupplier>) => {
            const both = [
              aMatchSupplier({ ...base, kinds }),
              aMatchSupplier({ ...base, kinds, ...change, id: "sup_2" }),
            ];
            const found = run(both).matches;
            return ["sup_1", "sup_2"].map(
              (id) => found.find(({ supplierId }) => supplierId === id)?.score ?? 0,
            );
          };
          const larger = base.activities.map((own) => ({
            ...own,
            yearlyCapacity: own.yearlyCapacity === null ? null : own.yearlyCapacity + extra,
          }));
          for (const change of [
            { activities: [...base.activities, another] },
            { proofs: [...base.proofs, more] },
            { activities: larger },
            { description: "Entretien d’espaces verts, tonte et taille des parcs" },
          ]) {
            const [before = 0, after = 0] = score(change);
            expect(after).toBeGreaterThanOrEqual(before);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is never raised by moving away from the place, all else equal", () => {
    const away = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(away, away, (a, b) => {
        const at = (degrees: number) =>
          scoreFor({
            address: { lat: 43.63276 - degrees, lon: 1.39399 },
            activities: [anActivity({ zone: { type: "country" } })],
          });
        expect(at(Math.min(a, b))).toBeGreaterThanOrEqual(at(Math.max(a, b)));
      }),
      { numRuns: 40 },
    );
  });

  it("is the weighted mean of the components, which staff may weigh otherwise", () => {
    const supplier = aMatchSupplier({ activities: [anActivity({ yearlyCapacity: 8_000 })] });
    const [usual] = run([supplier]).matches;
    const [capacityOnly] = run([supplier], undefined, {
      weights: Object.fromEntries(componentNames.map((name) => [name, name === "capacity" ? 1 : 0])),
    }).matches;
    expect(usual && scoreOf(usual.components, defaultWeights)).toBeCloseTo(usual?.score ?? -1, 5);
    expect(capacityOnly?.score).toBeCloseTo(0.1);
  });

  it("falls where the need itself breaks a condition of its modality, and says which", () => {
    const ess = { kinds: ["ASSOCIATION" as const], proofs: [aProof({ kind: "ASSOCIATION" })] };
    const intent = {
      modality: "L2113-15" as const,
      category: "action-sociale/petite-enfance",
      cpv: ["85312110-3"],
      nature: "SERVICES" as const,
    };
    const supplier = { ...ess, activities: [anActivity({ category: "action-sociale/petite-enfance" })] };
    const at = (durationMonths: number) =>
      run([aMatchSupplier(supplier)], [aMatchIntent({ ...intent, durationMonths })]).matches[0];
    expect(at(36)?.components.legal).toBe(1);
    expect(at(37)?.components.legal).toBe(0.5);
    expect(cautions(at(37))).toContain("dépasse trois ans");
  });
});
