import type { SupplierKind } from "./kinds.ts";
import { mayHaveNoEnd } from "./proof-validity.ts";

/** The fields of a profile that are checked; a half-filled form has them too. */
export type JudgedProfile = {
  name: string;
  siret: string;
  kinds: readonly SupplierKind[];
  description: string;
  website: string;
  address: { line: string; city: string };
  activities: readonly { category: string; description: string; yearlyCapacity?: number | undefined }[];
  proofs: readonly { kind: SupplierKind | ""; validUntil?: string | undefined; file?: unknown }[];
  contact: { name: string; email: string; phone: string };
};

/** A part of a profile, with the benefit of filling it in; `needed` parts are required to submit it. */
export type Part = { path: string; label: string; needed: boolean; done: boolean };

const longEnough = 80;

/**
 * Every part of a profile that helps it to be found and understood, in the order of the form. `today`: proofs
 * must still be valid.
 */
export const partsOf = (page: JudgedProfile, today: string): Part[] => {
  const valid = (kind: SupplierKind) =>
    page.proofs.some(
      (proof) => proof.kind === kind && (proof.validUntil ? proof.validUntil >= today : mayHaveNoEnd(kind)),
    );
  const activities = page.activities.filter(({ category }) => category !== "");
  const part = (path: string, label: string, done: boolean, needed = false): Part => ({
    ...{ path, label, done, needed },
  });
  return [
    part("siret", "Le SIRET", page.siret !== "", true),
    part("name", "Le nom", page.name !== "", true),
    part("description", "Une présentation de quelques phrases", page.description.length >= longEnough),
    part("website", "Le site internet", page.website !== ""),
    part("kinds", "Les types de structure", page.kinds.length > 0, true),
    part("address.city", "La commune", page.address.city !== "", true),
    part("activities", "Une activité au moins", activities.length > 0, true),
    part(
      "activities",
      "Des précisions sur chaque activité",
      activities.length > 0 && activities.every(({ description }) => description !== ""),
    ),
    part(
      "activities",
      "La capacité par an de chaque activité",
      activities.length > 0 && activities.every(({ yearlyCapacity }) => yearlyCapacity !== undefined),
    ),
    part(
      "proofs",
      "Un justificatif en cours pour chaque type",
      page.kinds.length > 0 && page.kinds.every(valid),
      true,
    ),
    part(
      "proofs",
      "Le fichier de chaque justificatif",
      page.proofs.length > 0 && page.proofs.every(({ file }) => file !== undefined),
    ),
    part("contact.name", "Un contact", page.contact.name !== "" && page.contact.email !== "", true),
    part("contact.phone", "Le téléphone du contact", page.contact.phone !== ""),
  ];
};

/** How complete a profile is, 0 to 1: required parts count twice. */
export const completenessOf = (parts: readonly Part[]): number => {
  const weight = ({ needed }: Part) => (needed ? 2 : 1);
  const sum = (some: readonly Part[]) => some.reduce((total, one) => total + weight(one), 0);
  return sum(parts.filter(({ done }) => done)) / sum(parts);
};
