import { describe, expect, it } from "vitest";
import { type Intent, intentInputSchema } from "../../shared/intents/schema.ts";
import { anIntent } from "../../tests/builders.ts";
import { formOfIntent, formOfNextLot } from "./form-of-intent.ts";
import { intentOf } from "./intent-form.ts";

const intent = (title: string): Intent => ({
  ...intentInputSchema.parse(anIntent({ title, yearlyAmount: 80_000 })),
  id: "int_1",
  buyerId: "buy_1",
  version: 3,
  createdAt: "2026-11-02T10:00:00.000Z",
  updatedAt: "2026-11-02T10:00:00.000Z",
  status: "qualified",
  favourites: ["sup_1"],
  vetoes: [],
  history: [],
});

describe("another lot of an intent", () => {
  it("is numbered after it", () => {
    expect(formOfNextLot(intent("Nettoyage des écoles")).title).toBe("Nettoyage des écoles (lot 2)");
    expect(formOfNextLot(intent("Nettoyage des écoles (lot 2)")).title).toBe("Nettoyage des écoles (lot 3)");
  });

  it("keeps within what a title may hold", () => {
    expect(formOfNextLot(intent("a".repeat(200))).title).toHaveLength(200);
  });

  it("has the same need, buyer and places, and an amount of its own to be filled in", () => {
    const { title: _title, yearlyAmount, ...same } = formOfNextLot(intent("Nettoyage"));
    const { category, places, modality, launchDate } = intent("Nettoyage");
    expect(yearlyAmount).toBeUndefined();
    expect(same).toMatchObject({ category, places, modality, launchDate, buyerId: "buy_1" });
  });
});

describe("the form of an intent", () => {
  it("holds all that its input does, and gives it back", () => {
    const stored = intent("Nettoyage");
    expect(intentOf(formOfIntent(stored))).toEqual(intentInputSchema.parse(stored));
  });
});
