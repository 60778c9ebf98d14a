/** Families of supplier kinds. No zod here: public pages load this list. */
export const kindFamilies = ["IAE", "HANDICAP", "ESS"] as const;
export type KindFamily = (typeof kindFamilies)[number];

export const kindFamilyLabels: Record<KindFamily, string> = {
  IAE: "Insertion par l’activité économique",
  HANDICAP: "Handicap",
  ESS: "Économie sociale et solidaire",
};

export const supplierKinds = [
  "EI",
  "AI",
  "ACI",
  "ETTI",
  "EITI",
  "GEIQ",
  "RQ",
  "EA",
  "EATT",
  "ESAT",
  "ASSOCIATION",
  "COOPERATIVE",
  "MUTUELLE",
  "FONDATION",
  "ESUS",
  "SOCIETE_ESS",
] as const;
export type SupplierKind = (typeof supplierKinds)[number];

const kinds: Record<SupplierKind, { family: KindFamily; name: string }> = {
  EI: { family: "IAE", name: "entreprise d’insertion" },
  AI: { family: "IAE", name: "association intermédiaire" },
  ACI: { family: "IAE", name: "atelier et chantier d’insertion" },
  ETTI: { family: "IAE", name: "entreprise de travail temporaire d’insertion" },
  EITI: { family: "IAE", name: "entreprise d’insertion par le travail indépendant" },
  GEIQ: { family: "IAE", name: "groupement d’employeurs pour l’insertion et la qualification" },
  RQ: { family: "IAE", name: "régie de quartier" },
  EA: { family: "HANDICAP", name: "entreprise adaptée" },
  EATT: { family: "HANDICAP", name: "entreprise adaptée de travail temporaire" },
  ESAT: { family: "HANDICAP", name: "établissement et service d’accompagnement par le travail" },
  ASSOCIATION: { family: "ESS", name: "association" },
  COOPERATIVE: { family: "ESS", name: "coopérative (SCOP, SCIC)" },
  MUTUELLE: { family: "ESS", name: "mutuelle" },
  FONDATION: { family: "ESS", name: "fondation" },
  ESUS: { family: "ESS", name: "entreprise solidaire d’utilité sociale (agrément ESUS)" },
  SOCIETE_ESS: { family: "ESS", name: "société commerciale de l’ESS" },
};

/** The family a kind belongs to. */
export const familyOf = (kind: SupplierKind): KindFamily => kinds[kind].family;

/** Legal name of a kind, in French, without its article: « entreprise d’insertion ». */
export const kindName = (kind: SupplierKind): string => kinds[kind].name;

/** The modalities that only some kinds may win. */
export const reservedModalities = ["L2113-12", "L2113-13", "L2113-14", "L2113-13-1", "L2113-15"] as const;

/** PRESTATION: work done; MISE_A_DISPOSITION: staff supplied; PRODUCTION: goods made. */
export const services = ["PRESTATION", "MISE_A_DISPOSITION", "PRODUCTION"] as const;
export type Service = (typeof services)[number];

export const serviceLabels: Record<Service, string> = {
  PRESTATION: "Prestation de service ou travaux",
  MISE_A_DISPOSITION: "Mise à disposition de personnel",
  PRODUCTION: "Fabrication de biens",
};
