import { describe, expect, it } from "vitest";
import type { Intent } from "../../intents/schema.ts";
import type { Supplier } from "../../suppliers/schema.ts";
import { type MatchIntent, type MatchSupplier, worldSchema } from "./world.ts";

const supplier = { id: "sup_1", kinds: ["EI"], status: "published" };
const intent = {
  id: "int_1",
  category: "espaces-verts/entretien",
  places: [{ type: "commune", code: "31069" }],
  modality: "L2113-13",
  launchDate: "2027-03-01",
};

describe("a world", () => {
  it("may leave out whatever has a plain default", () => {
    const world = worldSchema.parse({ date: "2026-11-21", suppliers: [supplier], intents: [intent] });
    expect(world.suppliers[0]).toMatchObject({ activities: [], proofs: [], description: "" });
    expect(world.intents[0]).toMatchObject({ cpv: [], services: ["PRESTATION"] });
  });

  it("may hold nulls for what is not known, and fields that are not read", () => {
    const read = worldSchema.safeParse({
      date: "2026-11-21",
      suppliers: [{ ...supplier, contact: null, address: { lat: null, line: "x" } }],
      intents: [{ ...intent, yearlyAmount: null, status: "draft" }],
    });
    expect(read.success).toBe(true);
  });

  it("is refused where two suppliers have one id, a weight is unknown or a field is missing", () => {
    const world = { date: "2026-11-21", suppliers: [supplier], intents: [intent] };
    const paths = (changes: object) =>
      worldSchema.safeParse({ ...world, ...changes }).error?.issues.map(({ path }) => path.join("."));
    expect(paths({ suppliers: [supplier, supplier] })).toEqual(["suppliers"]);
    expect(paths({ weights: { luck: 1 } })).toEqual(["weights"]);
    expect(paths({ intents: [{ ...intent, launchDate: undefined }] })).toEqual(["intents.0.launchDate"]);
    expect(paths({ date: "hier" })).toEqual(["date"]);
  });

  it("takes stored suppliers and intents as they are", () => {
    const asRead = (stored: {
      supplier: Supplier;
      intent: Intent;
    }): { supplier: MatchSupplier; intent: MatchIntent } => stored;
    expect(asRead).toBeTypeOf("function");
  });
});
