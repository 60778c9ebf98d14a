import { isSiret } from "../fields/siret.ts";
import { departementsOfPostalCode } from "../geo/postal-codes.ts";
import { addDays } from "../time/paris-days.ts";
import type { SupplierKind } from "./kinds.ts";
import { isValidOn, lastDayOf } from "./proof-validity.ts";
import type { Supplier } from "./schema.ts";

/** A check before a profile is published: `bad` prevents it, `warning` asks for a second look. */
export type ProfileCheck = { outcome: "good" | "warning" | "bad"; text: string };

export type CheckedProfile = Pick<Supplier, "siret" | "kinds" | "address" | "activities" | "description"> & {
  proofs: readonly Pick<
    Supplier["proofs"][number],
    "kind" | "reference" | "validFrom" | "validUntil" | "file"
  >[];
};

const soonDays = 60;

/** Overseas, a département has three digits. */
const departementOf = (code: string): string => code.slice(0, /^9[78]/.test(code) ? 3 : 2);

const placesAgree = ({ postalCode, communeCode }: Supplier["address"]): boolean =>
  communeCode === undefined || departementsOfPostalCode(postalCode).includes(departementOf(communeCode));

const checkKind = (
  page: CheckedProfile,
  kind: SupplierKind,
  nameOf: (kind: SupplierKind) => string,
  day: string,
): ProfileCheck => {
  const name = nameOf(kind);
  const proofs = page.proofs.filter((proof) => proof.kind === kind);
  if (proofs.length === 0) return { outcome: "bad", text: `${name} : aucun justificatif.` };
  const valid = proofs.filter((proof) => isValidOn(proof, day));
  if (valid.length === 0)
    return { outcome: "bad", text: `${name} : aucun justificatif n’est en cours de validité.` };
  if (valid.every((proof) => lastDayOf(proof) <= addDays(day, soonDays)))
    return { outcome: "warning", text: `${name} : le justificatif finit dans moins de ${soonDays} jours.` };
  if (valid.every(({ file }) => file === undefined))
    return { outcome: "warning", text: `${name} : justificatif en cours, sans fichier joint.` };
  return { outcome: "good", text: `${name} : justificatif en cours, fichier joint.` };
};

const warnings = (page: CheckedProfile, nameOf: (kind: SupplierKind) => string): ProfileCheck[] => {
  const warn = (wrong: boolean, text: string): ProfileCheck[] =>
    wrong ? [{ outcome: "warning", text }] : [];
  return [
    ...warn(
      page.kinds.includes("RQ") && !page.kinds.includes("EI") && !page.kinds.includes("ACI"),
      "Régie de quartier : ce label s’ajoute au type EI ou ACI, qui manque ici.",
    ),
    ...page.proofs
      .filter(({ kind }) => !page.kinds.includes(kind))
      .map(
        ({ kind, reference }): ProfileCheck => ({
          outcome: "warning",
          text: `Le justificatif ${reference} est celui d’un type que la fiche ne dit pas : ${nameOf(kind)}.`,
        }),
      ),
    ...warn(
      page.address.communeCode === undefined,
      "Lieu à préciser : la commune de l’adresse n’est pas connue.",
    ),
    ...warn(!placesAgree(page.address), "Le code postal et la commune ne sont pas du même département."),
    ...warn(page.description.trim() === "", "La présentation est vide."),
  ];
};

/** The checks of a profile on a day; `nameOf` gives a kind's French name. */
export const checkProfile = (
  page: CheckedProfile,
  day: string,
  nameOf: (kind: SupplierKind) => string,
): ProfileCheck[] => [
  isSiret(page.siret)
    ? { outcome: "good", text: "Le SIRET a une clé juste." }
    : { outcome: "bad", text: "La clé du SIRET est fausse." },
  ...page.kinds.map((kind) => checkKind(page, kind, nameOf, day)),
  page.activities.length > 0
    ? { outcome: "good", text: "Au moins une activité est décrite." }
    : { outcome: "bad", text: "Aucune activité n’est décrite." },
  ...warnings(page, nameOf),
];
