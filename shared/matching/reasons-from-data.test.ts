import fc from "fast-check";
import { expect, it } from "vitest";
import {
  aMatchIntent,
  aMatchSupplier,
  anActivity,
  aProof,
  today,
} from "../../tests/fixtures/matching-world.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import type { Zone } from "../geo/zones.ts";
import { modalities } from "../intents/modalities.ts";
import { euros } from "../law/euros.ts";
import { shippedRules } from "../law/rules.ts";
import { dayText } from "../time/dates.ts";
import { explainMatch } from "./explain-match.ts";
import { match } from "./match.ts";
import type { MatchIntent } from "./world/world.ts";

const texts = fc.constantFrom("", "Tonte de pelouses", "taille des haies", "peinture", "EV et élagage");
const pair = fc.record({
  text: texts,
  described: texts,
  capacity: fc.option(fc.integer({ min: 0, max: 200_000 })),
  amount: fc.option(fc.integer({ min: 1, max: 200_000 })),
  checked: fc.boolean(),
  validUntil: fc.constantFrom("2027-03-01", "2027-06-30", "2028-12-31"),
  lat: fc.option(fc.double({ min: 43, max: 44, noNaN: true })),
  zone: fc.constantFrom<Zone>(
    { type: "country" },
    { type: "areas", areas: [{ type: "commune", code: "31069" }] },
  ),
  places: fc.constantFrom<MatchIntent["places"]>(
    [{ type: "commune", code: "31069" }],
    [{ type: "departement", code: "31" }],
  ),
  modality: fc.constantFrom(...modalities),
  met: fc.option(fc.boolean()),
});

/** The part of a sentence between its beginning and its end; undefined if no sentence has them. */
const said = (sentences: readonly string[], pattern: RegExp): string | undefined =>
  sentences.map((sentence) => pattern.exec(sentence.replace(/\s/g, " "))?.[1]).find(Boolean);

it("no sentence says what is not in the data, and none is said where the data are silent", () => {
  fc.assert(
    fc.property(pair, (given) => {
      const supplier = aMatchSupplier({
        name: "",
        description: "",
        address: given.lat === null ? {} : { lat: given.lat, lon: 1.44 },
        activities: [
          anActivity({ description: given.described, zone: given.zone, yearlyCapacity: given.capacity }),
        ],
        proofs: [aProof({ checked: given.checked, validUntil: given.validUntil })],
      });
      const intent = aMatchIntent({
        title: given.text,
        description: "",
        places: given.places,
        yearlyAmount: given.amount,
        modality: given.modality,
      });
      const met = given.met ? [{ supplierId: supplier.id, buyerId: intent.buyerId }] : [];
      const context = given.met === null ? {} : { met };
      const world = { date: today, suppliers: [supplier], intents: [intent], context };
      const [found] = match(world, sampleGazetteer, shippedRules).matches;
      if (!found) return;
      for (const reader of ["buyer", "supplier"] as const) {
        const { reasons, cautions } = explainMatch(found, reader);
        const all = [...reasons, ...cautions];
        const plain = (text: string) => text.replace(/\s/g, " ");
        for (const word of said(all, /les mots du besoin : (.*)\.$/)?.split(", ") ?? [])
          expect(given.text.toLowerCase()).toContain(word.toLowerCase());
        expect(said(all, /(\d+) km de/)).toBe(
          found.km === undefined || found.km < 1 ? undefined : String(Math.round(found.km)),
        );
        expect(said(all, /(\d+) % de la population/) !== undefined).toBe(found.share < 1);
        const known = given.capacity !== null && given.amount !== null;
        expect(all.some((text) => text.includes("HT par an"))).toBe(known);
        if (known)
          for (const amount of [given.capacity ?? 0, given.amount ?? 0])
            expect(all.map(plain).join(" ")).toContain(plain(euros(amount)));
        expect(said(all, /valable jusqu’au (.*)\.$/)).toBe(plain(dayText(given.validUntil)));
        expect(reasons.some((text) => text.includes("vérifié"))).toBe(given.checked);
        expect(reasons.some((text) => text.includes("première rencontre"))).toBe(given.met === false);
        expect(cautions.some((text) => /déjà rencontr/.test(text))).toBe(given.met === true);
      }
    }),
  );
});
