/**
 * The closed lists of the clause, with what users read. Their codes are those of the files that facilitators exchange.
 * No zod here: pages load these lists.
 */

type Labels<Code extends string> = Readonly<Record<Code, string>>;
const codesOf = <Code extends string>(labels: Labels<Code>) => Object.keys(labels) as [Code, ...Code[]];

/** What a company is for a contract. */
export const holderRoleLabels = {
  TITULAIRE: "Titulaire",
  COTRAITANT: "Cotraitant",
  SOUS_TRAITANT: "Sous-traitant",
} as const;
export const holderRoles = codesOf(holderRoleLabels);

/** What a company does, as the yearly report counts it. */
export const companyActivityLabels = { BTP: "Bâtiment et travaux publics", SERVICES: "Services" } as const;
export const companyActivities = codesOf(companyActivityLabels);

/** The contracts of employment. */
export const employmentTypeLabels = {
  CDI: "CDI",
  CDD: "CDD",
  CDDI: "CDD d’insertion",
  CTT: "Contrat de travail temporaire",
  CTTI: "Contrat de travail temporaire d’insertion",
  MAD: "Mise à disposition",
  APPRENTISSAGE: "Contrat d’apprentissage",
  PROFESSIONNALISATION: "Contrat de professionnalisation",
  CUI_CIE: "CUI-CIE",
  CUI_CAE: "CUI-CAE",
  CIPI: "Contrat d’insertion professionnelle intérimaire",
  PREALABLE: "Formation préalable à l’embauche",
  NON_RENSEIGNE: "Non renseigné",
} as const;
export const employmentTypes = codesOf(employmentTypeLabels);

export const genderLabels = { F: "Femmes", H: "Hommes" } as const;
export const genders = codesOf(genderLabels);

/** The level reached at school. */
export const levelLabels = {
  SAVOIRS_DE_BASE: "Savoirs de base",
  DNB: "Brevet des collèges",
  CAP_BEP: "CAP, BEP",
  BAC: "Baccalauréat",
  BAC2: "Bac + 2",
  BAC4: "Bac + 3 ou 4",
  MASTER: "Bac + 5 et plus",
  ETRANGER: "Diplôme étranger",
} as const;
export const levels = codesOf(levelLabels);

/** Why a person may work hours of insertion, at entry; several may hold. */
export const entryStatusLabels = {
  DELD: "Demandeur d’emploi de longue durée",
  RSA: "Bénéficiaire de minima sociaux",
  JEUNE_SANS_EXPERIENCE: "Jeune sans expérience",
  JEUNE_SANS_QUALIFICATION: "Jeune sans qualification",
  PLUS_50: "Plus de 50 ans",
  QPV_DIFFICULTES: "Habitant d’un quartier prioritaire, en difficulté",
  TH: "Travailleur handicapé",
  IAE: "Suivi par l’insertion par l’activité économique",
  FEMME_REPRISE: "Femme qui reprend un emploi",
  AUTRE: "Autre",
} as const;
export const entryStatuses = codesOf(entryStatusLabels);

/** Who sent the person. */
export const prescriberLabels = {
  POLE_EMPLOI: "France Travail",
  MISSION_LOCALE_TOULOUSE: "Mission locale de Toulouse",
  MISSION_LOCALE_31: "Mission locale de Haute-Garonne",
  MISSION_LOCALE_HORS_31: "Mission locale d’un autre département",
  PLIE: "PLIE",
  CAP_EMPLOI: "Cap emploi",
  ENTREPRISE: "Entreprise",
  INTERIM: "Agence d’intérim",
  SIAE: "Structure d’insertion",
  EA_ESAT: "Entreprise adaptée, ESAT",
  ORGANISME_FORMATION: "Organisme de formation",
  ASSOCIATION_QUARTIER: "Association de quartier",
  SERVICE_COMMUNE: "Service d’une commune",
  AUTRE: "Autre",
} as const;
export const prescribers = codesOf(prescriberLabels);

/** What became of a person. */
export const situationLabels = {
  CDI: "CDI",
  CDD: "CDD",
  CONTRAT_INSERTION: "Contrat d’insertion",
  INTERIM: "Intérim",
  INTERIM_INSERTION: "Intérim d’insertion",
  ALTERNANCE: "Alternance",
  DEMANDEUR_EMPLOI: "En recherche d’emploi",
  SANS_SITUATION: "Sans situation",
  ABANDON: "Parcours abandonné",
  INCONNUE: "Situation inconnue",
} as const;
export type SituationKind = keyof typeof situationLabels;
export const situationKinds = codesOf(situationLabels);

/** Situations in which somebody works. */
export const inWork = [
  "CDI",
  "CDD",
  "CONTRAT_INSERTION",
  "INTERIM",
  "INTERIM_INSERTION",
  "ALTERNANCE",
] as const satisfies readonly SituationKind[];
