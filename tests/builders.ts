import type * as z from "zod";
import type { buyerInputSchema } from "../shared/buyers/schema.ts";
import type { intentInputSchema } from "../shared/intents/schema.ts";
import type { rencontreInputSchema } from "../shared/rencontres/schema.ts";
import type { supplierInputSchema } from "../shared/suppliers/schema.ts";

/** The check digit that turns 13 digits into a SIRET (Luhn). */
const luhnKey = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};

/** A valid SIRET: one enterprise per number, with one establishment or more. */
export const aSiret = (n = 1, establishment = 1): string => {
  const digits = `9${String(n).padStart(7, "0")}${String(establishment).padStart(5, "0")}`;
  return `${digits}${luhnKey(digits)}`;
};

/** An entreprise d'insertion in Toulouse, complete enough to publish, that maintains green spaces. */
export const aSupplier = (
  changes: Partial<z.input<typeof supplierInputSchema>> = {},
): z.input<typeof supplierInputSchema> => ({
  siret: aSiret(1),
  name: "Les Jardins du Canal",
  kinds: ["EI"],
  description: "Entretien d’espaces verts par des salariés en insertion.",
  address: {
    line: "1 rue du Canal",
    postalCode: "31500",
    city: "Toulouse",
    communeCode: "31555",
    lat: 43.6,
    lon: 1.46,
  },
  activities: [
    {
      category: "espaces-verts/entretien",
      services: ["PRESTATION"],
      description: "Tonte, taille et désherbage sans pesticide.",
      zone: { type: "radius", km: 30 },
      yearlyCapacity: 150_000,
    },
  ],
  proofs: [
    {
      kind: "EI",
      reference: "CONV-2026-31-001",
      authority: "DDETS 31",
      validFrom: "2026-01-01",
      validUntil: "2027-12-31",
    },
  ],
  contact: {
    name: "Camille Roux",
    email: "contact@jardins-du-canal.exemple.fr",
    phone: "05 36 49 00 01",
    public: true,
  },
  ...changes,
});

export const aBuyer = (
  changes: Partial<z.input<typeof buyerInputSchema>> = {},
): z.input<typeof buyerInputSchema> => ({
  siret: aSiret(900),
  name: "Mairie de Valmontès",
  legalStatus: "AUTHORITY",
  contact: { name: "Dominique Faure", email: "achats@valmontes.exemple.fr", phone: "05 36 49 01 00" },
  ...changes,
});

/** The maintenance of a park in Toulouse, reserved to insertion. */
export const anIntent = (
  changes: Partial<z.input<typeof intentInputSchema>> = {},
): z.input<typeof intentInputSchema> => ({
  title: "Entretien des parcs",
  description: "Tonte et taille des parcs de la commune.",
  category: "espaces-verts/entretien",
  services: ["PRESTATION"],
  cpv: ["77310000"],
  places: [{ type: "commune", code: "31555" }],
  modality: "L2113-13",
  yearlyAmount: 80_000,
  durationMonths: 36,
  launchDate: "2027-03-01",
  ...changes,
});

/** A morning of six slots at ten tables. */
export const aRencontre = (
  changes: Partial<z.input<typeof rencontreInputSchema>> = {},
): z.input<typeof rencontreInputSchema> => ({
  title: "Rencontres du printemps 2027",
  date: "2027-03-18",
  venue: { name: "Hôtel de région", address: "22 boulevard du Maréchal-Juin, Toulouse" },
  slots: ["09:00", "09:20", "09:40", "10:00", "10:20", "10:40"].map((start, i, starts) => ({
    id: `s${i + 1}`,
    start,
    end: starts[i + 1] ?? "11:00",
    session: "AM",
  })),
  tables: 10,
  ...changes,
});
