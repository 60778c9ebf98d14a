/** Families of supplier kinds, with the legal name of each kind in French. No zod here: public pages carry this list. */
export const kindFamilies = {
  IAE: {
    EI: "entreprise d’insertion",
    AI: "association intermédiaire",
    ACI: "atelier et chantier d’insertion",
    ETTI: "entreprise de travail temporaire d’insertion",
    EITI: "entreprise d’insertion par le travail indépendant",
    GEIQ: "groupement d’employeurs pour l’insertion et la qualification",
    RQ: "régie de quartier",
  },
  HANDICAP: {
    EA: "entreprise adaptée",
    EATT: "entreprise adaptée de travail temporaire",
    ESAT: "établissement et service d’accompagnement par le travail",
  },
  ESS: {
    ASSOCIATION: "association",
    COOPERATIVE: "coopérative (SCOP, SCIC)",
    MUTUELLE: "mutuelle",
    FONDATION: "fondation",
    ESUS: "entreprise solidaire d’utilité sociale (agrément ESUS)",
    SOCIETE_ESS: "société commerciale de l’ESS",
  },
} as const;

export type KindFamily = keyof typeof kindFamilies;

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

/** The family a kind belongs to. */
export const familyOf = (kind: SupplierKind): KindFamily =>
  kind in kindFamilies.IAE ? "IAE" : kind in kindFamilies.HANDICAP ? "HANDICAP" : "ESS";

/** The modalities that only some kinds may win. */
export const reservedModalities = ["L2113-12", "L2113-13", "L2113-14", "L2113-13-1", "L2113-15"] as const;

/** PRESTATION: work done; MISE_A_DISPOSITION: people lent; PRODUCTION: goods made. */
export const services = ["PRESTATION", "MISE_A_DISPOSITION", "PRODUCTION"] as const;
export type Service = (typeof services)[number];

export const serviceLabels: Record<Service, string> = {
  PRESTATION: "Prestation de service ou travaux",
  MISE_A_DISPOSITION: "Mise à disposition de personnel",
  PRODUCTION: "Fabrication de biens",
};
