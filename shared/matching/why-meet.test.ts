import { describe, expect, it } from "vitest";
import { aMatchIntent, aMatchSupplier, anActivity, today } from "../../tests/fixtures/matching-world.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { shippedRules } from "../law/rules.ts";
import { match } from "./match.ts";
import { whyMeet } from "./why-meet.ts";
import type { MatchSupplier, World } from "./world/world.ts";

const why = (supplier: Partial<MatchSupplier> = {}, context?: World["context"]) => {
  const world = {
    date: today,
    suppliers: [aMatchSupplier(supplier)],
    intents: [aMatchIntent()],
    context,
  };
  const [found] = match(world, sampleGazetteer, shippedRules).matches;
  if (!found) throw new Error("not matched");
  return whyMeet(found);
};

const wish = (by: "buyer" | "supplier") => ({
  by,
  supplierId: aMatchSupplier().id,
  buyerId: aMatchIntent().buyerId,
});

describe("why two people meet, in one sentence each", () => {
  it("is the activity and where it is offered", () => {
    expect(why()).toEqual({
      buyer:
        "Son activité « Entretien d’espaces verts » est celle que vous recherchez, et sa zone couvre Blagnac (31).",
      supplier:
        "Votre activité « Entretien d’espaces verts » est celle qui est recherchée, et votre zone couvre Blagnac (31).",
    });
  });

  it("says when the activity is known by its sector alone", () => {
    const activities = [anActivity({ category: "espaces-verts" })];
    expect(why({ activities })).toEqual({
      buyer:
        "Son activité « Espaces verts » couvre le secteur que vous recherchez, et sa zone couvre Blagnac (31).",
      supplier:
        "Votre activité « Espaces verts » couvre le secteur recherché, et votre zone couvre Blagnac (31).",
    });
  });

  it("is first that somebody asked to meet", () => {
    expect(why({}, { wishes: [wish("buyer")] })).toEqual({
      buyer: "Vous avez souhaité ce rendez-vous, pour son activité « Entretien d’espaces verts ».",
      supplier: "L’acheteur souhaite vous rencontrer, pour votre activité « Entretien d’espaces verts ».",
    });
    expect(why({}, { wishes: [wish("supplier")] })).toEqual({
      buyer: "Le fournisseur souhaite vous rencontrer, pour son activité « Entretien d’espaces verts ».",
      supplier: "Vous avez souhaité ce rendez-vous, pour votre activité « Entretien d’espaces verts ».",
    });
    expect(why({}, { wishes: [wish("buyer"), wish("supplier")] }).buyer).toBe(
      "Vous avez tous deux souhaité vous rencontrer, pour son activité « Entretien d’espaces verts ».",
    );
  });

  it("never quotes what only the computation knows", () => {
    const { buyer, supplier } = why({}, { wishes: [], met: [], meetings: {} });
    for (const sentence of [buyer, supplier]) {
      expect(sentence).not.toMatch(/CPV|aucun rendez-vous|première rencontre|mots du besoin/);
      expect(sentence.match(/\./g)).toHaveLength(1);
    }
  });
});
