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
import { explainMatch } from "./explain-match.ts";
import { match } from "./match.ts";
import type { MatchIntent, MatchSupplier, World } from "./world/world.ts";

const told = (
  supplier: Partial<MatchSupplier> = {},
  intent: Partial<MatchIntent> = {},
  context?: World["context"],
) => {
  const world = {
    date: today,
    suppliers: [aMatchSupplier(supplier)],
    intents: [aMatchIntent(intent)],
    context,
  };
  const [found] = match(world, sampleGazetteer, shippedRules).matches;
  if (!found) throw new Error("not matched");
  const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/g, " "));
  const say = (reader: "buyer" | "supplier") => {
    const { reasons, cautions } = explainMatch(found, reader);
    return { reasons: plain(reasons), cautions: plain(cautions) };
  };
  return { buyer: say("buyer"), supplier: say("supplier") };
};

describe("a match told to its two sides", () => {
  const address = { lat: 43.53, lon: 1.35 };

  it("speaks of the supplier to the buyer, and to the supplier of itself", () => {
    const context = { wishes: [], met: [], meetings: {} };
    const { buyer, supplier } = told({ address }, {}, context);
    expect(buyer.reasons).toEqual([
      "Exerce l’activité demandée : Entretien d’espaces verts.",
      "Sa présentation reprend les mots du besoin : entretien, tonte, taille.",
      "Les codes CPV mènent à cette activité.",
      "Couvre Blagnac (31), à 12 km de son adresse.",
      "Peut prendre en charge 80 000 € HT par an (capacité : 150 000 €).",
      "Peut répondre au marché réservé : entreprise d’insertion (art. L2113-13).",
      "Justificatif (entreprise d’insertion) vérifié, valable jusqu’au 31 décembre 2027.",
      "Lancement prévu bientôt, le 1er mars 2027.",
      "Ce serait une première rencontre entre cet acheteur et ce fournisseur.",
      "Ce fournisseur n’a encore eu aucun rendez-vous.",
    ]);
    expect(supplier.reasons).toEqual([
      "Vous exercez l’activité demandée : Entretien d’espaces verts.",
      "Votre présentation reprend les mots du besoin : entretien, tonte, taille.",
      "Les codes CPV mènent à cette activité.",
      "Votre zone couvre Blagnac (31), à 12 km de votre adresse.",
      "Le besoin (80 000 € HT par an) entre dans votre capacité (150 000 €).",
      "Vous pouvez répondre au marché réservé : entreprise d’insertion (art. L2113-13).",
      "Votre justificatif (entreprise d’insertion) est vérifié et valable jusqu’au 31 décembre 2027.",
      "Lancement prévu bientôt, le 1er mars 2027.",
      "Ce serait votre première rencontre avec cet acheteur.",
      "Vous n’avez encore eu aucun rendez-vous.",
    ]);
    expect([...buyer.cautions, ...supplier.cautions]).toEqual([]);
  });

  it("says to both what speaks against it", () => {
    const { buyer, supplier } = told(
      {
        description: "",
        name: "",
        activities: [
          anActivity({
            category: "espaces-verts",
            description: "",
            zone: { type: "areas", areas: [{ type: "commune", code: "31069" }] },
            yearlyCapacity: 20_000,
          }),
        ],
        proofs: [aProof({ checked: false, validUntil: "2027-04-01" })],
        address,
      },
      {
        places: [
          { type: "commune", code: "31069" },
          { type: "commune", code: "31555" },
        ],
        launchDate: "2027-03-01",
      },
      { met: [{ supplierId: "sup_1", buyerId: "buy_1" }] },
    );
    expect(buyer.cautions).toEqual([
      "Déclare tout le secteur « Espaces verts », sans préciser cette famille.",
      "N’a pas décrit son activité.",
      "Ne couvre qu’une partie de Blagnac (31) et Toulouse (31) : 5 % de la population, à 11 km de son adresse.",
      "Sa capacité (20 000 € par an) est inférieure au besoin (80 000 € HT par an) : un lot ou un groupement serait à prévoir.",
      "Justificatif (entreprise d’insertion) pas encore vérifié, valable jusqu’au 1er avril 2027.",
      "Ce justificatif prend fin moins de six mois après le lancement.",
      "L’acheteur et le fournisseur se sont déjà rencontrés.",
    ]);
    expect(supplier.cautions).toEqual([
      "Vous déclarez tout le secteur « Espaces verts », sans préciser cette famille.",
      "Vous n’avez pas décrit votre activité.",
      "Votre zone ne couvre qu’une partie de Blagnac (31) et Toulouse (31) : 5 % de la population, à 11 km de votre adresse.",
      "Votre capacité (20 000 € par an) est inférieure au besoin (80 000 € HT par an) : un lot ou un groupement serait à prévoir.",
      "Votre justificatif (entreprise d’insertion) n’est pas encore vérifié ; il est valable jusqu’au 1er avril 2027.",
      "Ce justificatif prend fin moins de six mois après le lancement.",
      "Vous avez déjà rencontré cet acheteur.",
    ]);
  });

  it("says to both what they wish", () => {
    const wish = (by: "buyer" | "supplier") => ({ supplierId: "sup_1", buyerId: "buy_1", by });
    const last = (...wishes: ReturnType<typeof wish>[]) => {
      const { buyer, supplier } = told({}, {}, { wishes });
      return [buyer.reasons.at(-1), supplier.reasons.at(-1)];
    };
    expect(last(wish("buyer"))).toEqual([
      "L’acheteur souhaite ce rendez-vous.",
      "L’acheteur souhaite vous rencontrer.",
    ]);
    expect(last(wish("supplier"))).toEqual([
      "Le fournisseur souhaite ce rendez-vous.",
      "Vous souhaitez ce rendez-vous.",
    ]);
    expect(last(wish("buyer"), wish("supplier"))).toEqual([
      "L’acheteur et le fournisseur souhaitent tous deux se rencontrer.",
      "L’acheteur et vous souhaitez tous deux vous rencontrer.",
    ]);
  });

  it("says to both what is not known", () => {
    const { buyer, supplier } = told(
      {
        address: {},
        proofs: [],
        activities: [anActivity({ zone: { type: "country" }, yearlyCapacity: null })],
      },
      { modality: "L2112-2" },
    );
    expect(buyer.cautions).toEqual([
      "La distance n’est pas connue.",
      "Sa capacité annuelle n’est pas connue.",
      "Aucun justificatif en cours de validité à la date de lancement.",
    ]);
    expect(supplier.cautions).toEqual([
      "La distance n’est pas connue.",
      "Votre capacité annuelle n’est pas connue.",
      "Vous n’avez aucun justificatif en cours de validité à la date de lancement.",
    ]);
  });
});
