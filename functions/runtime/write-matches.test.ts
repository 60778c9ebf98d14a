import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { modalities } from "../../shared/intents/modalities.ts";
import { shippedRules } from "../../shared/law/rules.ts";
import { match } from "../../shared/matching/match.ts";
import { supplierKinds } from "../../shared/suppliers/kinds.ts";
import { aMatchIntent, aMatchSupplier, anActivity, today } from "../../tests/fixtures/matching-world.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { blockOutput } from "./block-output.ts";
import { writeMatchesOf } from "./write-matches.ts";

const folder = mkdtempSync(join(tmpdir(), "matches-"));
afterAll(() => rmSync(folder, { recursive: true }));

const suppliers = fc.array(
  fc.record({
    kinds: fc.subarray([...supplierKinds]),
    status: fc.constantFrom("published", "published", "suspended" as const),
    activities: fc.subarray([anActivity(), anActivity({ category: "nettoyage/locaux" })]),
  }),
  { maxLength: 6 },
);
const intents = fc.array(fc.record({ modality: fc.constantFrom(...modalities) }), { maxLength: 4 });

it("what is written piece by piece is what the matching says, whatever the ids", () => {
  fc.assert(
    fc.property(suppliers, intents, fc.string(), (sketches, needs, mark) => {
      const world = {
        date: today,
        suppliers: sketches.map((changes, i) => aMatchSupplier({ ...changes, id: `sup_${mark}_${i}` })),
        intents: needs.map((changes, i) => aMatchIntent({ ...changes, id: `int_${mark}_${i}` })),
      };
      const file = join(folder, "matches.json");
      const descriptor = openSync(file, "w");
      writeMatchesOf(world, sampleGazetteer, shippedRules, blockOutput(descriptor));
      closeSync(descriptor);
      const written = JSON.parse(readFileSync(file, "utf8"));
      const { matches, excluded } = match(world, sampleGazetteer, shippedRules);
      expect(written.excluded).toEqual(excluded);
      expect(written.matches).toMatchObject(
        matches.map(({ intentId, supplierId, score }) => ({ intentId, supplierId, score })),
      );
    }),
    { numRuns: 40 },
  );
});
