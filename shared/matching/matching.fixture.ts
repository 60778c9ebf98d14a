import type { MatchIntent, MatchProof, MatchSupplier } from "./world.ts";

/** A checked convention of entreprise d'insertion, valid in 2026 and 2027. */
export const aProof = (changes: Partial<MatchProof> = {}): MatchProof => ({
  kind: "EI",
  validFrom: "2026-01-01",
  validUntil: "2027-12-31",
  checked: true,
  ...changes,
});

type Activity = MatchSupplier["activities"][number];

export const anActivity = (changes: Partial<Activity> = {}): Activity => ({
  category: "espaces-verts/entretien",
  services: ["PRESTATION"],
  description: "Tonte et taille",
  zone: { type: "radius", km: 30 },
  yearlyCapacity: 150_000,
  ...changes,
});

/** A published entreprise d'insertion of Toulouse that keeps green spaces 30 km around. */
export const aMatchSupplier = (changes: Partial<MatchSupplier> = {}): MatchSupplier => ({
  id: "sup_1",
  name: "Les Jardins du Canal",
  kinds: ["EI"],
  status: "published",
  description: "Entretien d’espaces verts",
  address: { communeCode: "31555", lat: 43.6, lon: 1.44 },
  activities: [anActivity()],
  proofs: [aProof()],
  ...changes,
});

/** The upkeep of the parks of Blagnac, reserved to insertion, to be launched on 1 March 2027. */
export const aMatchIntent = (changes: Partial<MatchIntent> = {}): MatchIntent => ({
  id: "int_1",
  buyerId: "buy_1",
  title: "Entretien des parcs",
  description: "Tonte et taille des parcs de la commune",
  category: "espaces-verts/entretien",
  services: ["PRESTATION"],
  cpv: ["77310000"],
  places: [{ type: "commune", code: "31069" }],
  modality: "L2113-13",
  yearlyAmount: 80_000,
  durationMonths: 36,
  launchDate: "2027-03-01",
  ...changes,
});

/** The present day of the examples. */
export const today = "2026-11-21";
