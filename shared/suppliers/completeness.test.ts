import { expect, test } from "vitest";
import { completenessOf, type JudgedProfile, partsOf } from "./completeness.ts";

const empty: JudgedProfile = {
  ...{ name: "", siret: "", kinds: [], description: "", website: "" },
  address: { line: "", city: "" },
  activities: [{ category: "", description: "" }],
  proofs: [],
  contact: { name: "", email: "", phone: "" },
};
const full: JudgedProfile = {
  name: "Les Jardins du Canal",
  siret: "21310555400017",
  kinds: ["EI"],
  description:
    "Entretien d’espaces verts par des salariés en insertion, à Toulouse et dans trente communes autour.",
  website: "https://jardins.exemple.fr",
  address: { line: "1 rue du Canal", city: "Toulouse" },
  activities: [{ category: "espaces-verts/entretien", description: "Tonte", yearlyCapacity: 100_000 }],
  proofs: [{ kind: "EI", validUntil: "2027-12-31", file: {} }],
  contact: { name: "Camille Roux", email: "c@exemple.fr", phone: "0561000000" },
};
const missing = (page: JudgedProfile) =>
  partsOf(page, "2026-11-22")
    .filter(({ done }) => !done)
    .map(({ label }) => label);

test("an empty page is at 0 %, a whole one at 100 %", () => {
  expect(completenessOf(partsOf(empty, "2026-11-22"))).toBe(0);
  expect(completenessOf(partsOf(full, "2026-11-22"))).toBe(1);
});

test("a proof that has expired, or is of another kind, is missing again", () => {
  expect(missing({ ...full, proofs: [{ kind: "EI", validUntil: "2026-11-21", file: {} }] })).toEqual([
    "Un justificatif en cours pour chaque type",
  ]);
  expect(missing({ ...full, kinds: ["EI", "ESAT"] })).toEqual(["Un justificatif en cours pour chaque type"]);
});

test("what is needed counts more than what is only good to have", () => {
  const without = (changes: Partial<JudgedProfile>) =>
    completenessOf(partsOf({ ...full, ...changes }, "2026-11-22"));
  expect(without({ name: "" })).toBeLessThan(without({ website: "" }));
});
