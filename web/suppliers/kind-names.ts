import {
  familyOf,
  type KindFamily,
  kindFamilies,
  type SupplierKind,
  supplierKinds,
} from "../../shared/kinds.ts";

const names: Record<string, string> = { ...kindFamilies.IAE, ...kindFamilies.HANDICAP, ...kindFamilies.ESS };

/** « entreprise d’insertion ». */
export const kindName = (kind: SupplierKind): string => names[kind] ?? kind;

/** « Entreprise d’insertion », to begin a line with. */
export const kindTitle = (kind: SupplierKind): string => {
  const name = kindName(kind);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Kinds whose code is a word of its own, written small on chips. */
const short: Partial<Record<SupplierKind, string>> = {
  ASSOCIATION: "Association",
  COOPERATIVE: "Coopérative",
  MUTUELLE: "Mutuelle",
  FONDATION: "Fondation",
  SOCIETE_ESS: "Société de l’ESS",
  RQ: "Régie de quartier",
};

/** « EI », « Association ». */
export const kindShort = (kind: SupplierKind): string => short[kind] ?? kind;

export const kindsOf = (family: KindFamily): SupplierKind[] =>
  supplierKinds.filter((kind) => familyOf(kind) === family);
