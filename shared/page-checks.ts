import type { SupplierKind } from "./kinds.ts";
import { addDays } from "./paris-days.ts";
import { isSiret } from "./siret.ts";
import type { Supplier } from "./suppliers.ts";

/** What one looks at before a page goes online: `bad` stops it, `warning` asks for a second look. */
export type PageCheck = { outcome: "good" | "warning" | "bad"; text: string };

export type CheckedPage = Pick<Supplier, "siret" | "kinds" | "address" | "activities" | "description"> & {
  proofs: readonly Pick<
    Supplier["proofs"][number],
    "kind" | "reference" | "validFrom" | "validUntil" | "file"
  >[];
};

const soonDays = 60;

/** Overseas, a département has three digits. */
const departementOf = (code: string): string => code.slice(0, /^9[78]/.test(code) ? 3 : 2);

/** Corsica's communes say 2A or 2B, its post codes 20. */
const placesAgree = ({ postalCode, communeCode }: Supplier["address"]): boolean =>
  communeCode === undefined ||
  departementOf(communeCode).replace(/^2[AB]$/, "20") === departementOf(postalCode);

const checkKind = (
  page: CheckedPage,
  kind: SupplierKind,
  nameOf: (kind: SupplierKind) => string,
  day: string,
): PageCheck => {
  const name = nameOf(kind);
  const proofs = page.proofs.filter((proof) => proof.kind === kind);
  if (proofs.length === 0) return { outcome: "bad", text: `${name} : aucun justificatif.` };
  const valid = proofs.filter((proof) => proof.validFrom <= day && day <= proof.validUntil);
  if (valid.length === 0)
    return { outcome: "bad", text: `${name} : aucun justificatif n’est en cours de validité.` };
  if (valid.every((proof) => proof.validUntil <= addDays(day, soonDays)))
    return { outcome: "warning", text: `${name} : le justificatif finit dans moins de ${soonDays} jours.` };
  if (valid.every(({ file }) => file === undefined))
    return { outcome: "warning", text: `${name} : justificatif en cours, sans fichier joint.` };
  return { outcome: "good", text: `${name} : justificatif en cours, fichier joint.` };
};

const warnings = (page: CheckedPage, nameOf: (kind: SupplierKind) => string): PageCheck[] => {
  const warn = (wrong: boolean, text: string): PageCheck[] => (wrong ? [{ outcome: "warning", text }] : []);
  return [
    ...warn(
      page.kinds.includes("RQ") && !page.kinds.includes("EI") && !page.kinds.includes("ACI"),
      "Régie de quartier : ce label s’ajoute au type EI ou ACI, qui manque ici.",
    ),
    ...page.proofs
      .filter(({ kind }) => !page.kinds.includes(kind))
      .map(
        ({ kind, reference }): PageCheck => ({
          outcome: "warning",
          text: `Le justificatif ${reference} est celui d’un type que la fiche ne dit pas : ${nameOf(kind)}.`,
        }),
      ),
    ...warn(!placesAgree(page.address), "Le code postal et la commune ne sont pas du même département."),
    ...warn(page.description.trim() === "", "La présentation est vide."),
  ];
};

/** The checks of a page on a day; `nameOf` says a kind in French. */
export const checkPage = (
  page: CheckedPage,
  day: string,
  nameOf: (kind: SupplierKind) => string,
): PageCheck[] => [
  isSiret(page.siret)
    ? { outcome: "good", text: "Le SIRET a une clé juste." }
    : { outcome: "bad", text: "La clé du SIRET est fausse." },
  ...page.kinds.map((kind) => checkKind(page, kind, nameOf, day)),
  page.activities.length > 0
    ? { outcome: "good", text: "Au moins une activité est décrite." }
    : { outcome: "bad", text: "Aucune activité n’est décrite." },
  ...warnings(page, nameOf),
];
