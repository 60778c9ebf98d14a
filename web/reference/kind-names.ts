import {
  familyOf,
  type KindFamily,
  kindName,
  type SupplierKind,
  supplierKinds,
} from "../../shared/suppliers/kinds.ts";

/** « Entreprise d’insertion », to begin a line with. */
export const kindTitle = (kind: SupplierKind): string => {
  const name = kindName(kind);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** What is written small on chips: the code of a kind, or a word of its own where the code is none that people use. */
const short: Record<SupplierKind, string> = {
  EI: "EI",
  AI: "AI",
  ACI: "ACI",
  ETTI: "ETTI",
  EITI: "EITI",
  GEIQ: "GEIQ",
  RQ: "Régie de quartier",
  EA: "EA",
  EATT: "EATT",
  ESAT: "ESAT",
  ASSOCIATION: "Association",
  COOPERATIVE: "Coopérative",
  MUTUELLE: "Mutuelle",
  FONDATION: "Fondation",
  ESUS: "ESUS",
  SOCIETE_ESS: "Société de l’ESS",
};

/** « EI », « Association ». */
export const kindShort = (kind: SupplierKind): string => short[kind];

/** « entreprise d’insertion (EI) », and « association » where nobody uses the code. */
export const kindNameAndCode = (kind: SupplierKind): string =>
  kindShort(kind) === kind ? `${kindName(kind)} (${kind})` : kindName(kind);

export const kindsOf = (family: KindFamily): SupplierKind[] =>
  supplierKinds.filter((kind) => familyOf(kind) === family);
