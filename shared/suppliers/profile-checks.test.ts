import { describe, expect, test } from "vitest";
import { type CheckedProfile, checkProfile } from "./profile-checks.ts";

const day = "2026-11-24";
const page = (changes: Partial<CheckedProfile> = {}): CheckedProfile => ({
  siret: "21310555400017",
  kinds: ["EI"],
  description: "Entretien d’espaces verts.",
  address: { line: "1 rue du Canal", postalCode: "31500", city: "Toulouse", communeCode: "31555" },
  activities: [
    {
      category: "espaces-verts/entretien",
      services: ["PRESTATION"],
      description: "",
      zone: { type: "country" },
    },
  ],
  proofs: [
    {
      kind: "EI",
      reference: "C-1",
      validFrom: "2026-01-01",
      validUntil: "2027-12-31",
      file: { id: "fil_1", name: "c.pdf", type: "application/pdf", bytes: 10 },
    },
  ],
  ...changes,
});
const proof = (changes: object) => [{ ...page().proofs[0], ...changes }] as CheckedProfile["proofs"];
const check = (changes: Partial<CheckedProfile>) => checkProfile(page(changes), day, (kind) => kind);
const faults = (changes: Partial<CheckedProfile>) =>
  check(changes)
    .filter(({ outcome }) => outcome !== "good")
    .map(({ outcome, text }) => `${outcome} ${text}`);

describe("the checks of a page", () => {
  test("find nothing wrong with a whole one", () => {
    expect(check({}).map(({ outcome }) => outcome)).toEqual(["good", "good", "good"]);
  });

  test.each<[string, Partial<CheckedProfile>, string]>([
    ["a wrong SIRET", { siret: "21310555400018" }, "bad La clé du SIRET est fausse."],
    ["a kind without a proof", { kinds: ["EI", "EA"] }, "bad EA : aucun justificatif."],
    [
      "a proof that ended yesterday",
      { proofs: proof({ validUntil: "2026-11-23" }) },
      "bad EI : aucun justificatif n’est en cours de validité.",
    ],
    [
      "a proof that begins tomorrow",
      { proofs: proof({ validFrom: "2026-11-25" }) },
      "bad EI : aucun justificatif n’est en cours de validité.",
    ],
    [
      "a proof that ends soon",
      { proofs: proof({ validUntil: "2027-01-23" }) },
      "warning EI : le justificatif finit dans moins de 60 jours.",
    ],
    [
      "a proof without a file",
      { proofs: proof({ file: undefined }) },
      "warning EI : justificatif en cours, sans fichier joint.",
    ],
    ["no activity", { activities: [] }, "bad Aucune activité n’est décrite."],
    ["no words", { description: " " }, "warning La présentation est vide."],
    [
      "a post code of elsewhere",
      { address: { ...page().address, postalCode: "75011" } },
      "warning Le code postal et la commune ne sont pas du même département.",
    ],
  ])("tell %s", (_what, changes, fault) => expect(faults(changes)).toEqual([fault]));

  test("tell a label without the kind that it is added to, and a proof of another kind", () => {
    expect(faults({ kinds: ["RQ"] })).toEqual([
      "bad RQ : aucun justificatif.",
      "warning Régie de quartier : ce label s’ajoute au type EI ou ACI, qui manque ici.",
      "warning Le justificatif C-1 est celui d’un type que la fiche ne dit pas : EI.",
    ]);
  });

  test("know that Corsica’s post codes begin with 20, and that overseas codes have three digits", () => {
    const at = (postalCode: string, communeCode: string) =>
      faults({ address: { ...page().address, postalCode, communeCode } });
    expect(at("20000", "2A004")).toEqual([]);
    expect(at("97400", "97411")).toEqual([]);
    expect(at("97100", "97411")).toHaveLength(1);
  });
});
