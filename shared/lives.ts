/** The states that things go through (product.md, « Life of things »), in order, with their French names. No zod here. */

export const supplierStatuses = ["draft", "submitted", "published", "suspended"] as const;
export type SupplierStatus = (typeof supplierStatuses)[number];
export const supplierStatusLabels: Record<SupplierStatus, string> = {
  draft: "Brouillon",
  submitted: "À vérifier",
  published: "En ligne",
  suspended: "Suspendue",
};

/** `dropped` can follow any of them but the last. */
export const intentStatuses = [
  "draft",
  "submitted",
  "qualified",
  "sourcing",
  "scoping",
  "legalSetup",
  "launched",
  "awarded",
  "inExecution",
  "closed",
  "dropped",
] as const;
export type IntentStatus = (typeof intentStatuses)[number];
export const intentStatusLabels: Record<IntentStatus, string> = {
  draft: "Brouillon",
  submitted: "Envoyée",
  qualified: "Qualifiée",
  sourcing: "Recherche de fournisseurs",
  scoping: "Périmètre et allotissement",
  legalSetup: "Montage juridique",
  launched: "Consultation lancée",
  awarded: "Marché attribué",
  inExecution: "En exécution",
  closed: "Terminée",
  dropped: "Abandonnée",
};

/** `postponed` waits for a new date; with one, an edition is `open` again. */
export const rencontreStatuses = [
  "draft",
  "open",
  "closed",
  "matched",
  "published",
  "running",
  "held",
  "followedUp",
  "postponed",
  "cancelled",
] as const;
export type RencontreStatus = (typeof rencontreStatuses)[number];
export const rencontreStatusLabels: Record<RencontreStatus, string> = {
  draft: "En préparation",
  open: "Recensement ouvert",
  closed: "Recensement clos",
  matched: "Rapprochements faits",
  published: "Plan publié",
  running: "En cours",
  held: "Tenue",
  followedUp: "Suites closes",
  postponed: "Reportée",
  cancelled: "Annulée",
};

export const rencontreFormats = ["inPerson", "remote", "contactsOnly"] as const;
export type RencontreFormat = (typeof rencontreFormats)[number];
export const rencontreFormatLabels: Record<RencontreFormat, string> = {
  inPerson: "En présence",
  remote: "À distance",
  contactsOnly: "Échange de contacts",
};

/** `toConfirm` after a postponement, until the participant answers again. */
export const registrationStatuses = ["registered", "toConfirm", "withdrawn"] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];
export const registrationStatusLabels: Record<RegistrationStatus, string> = {
  registered: "Inscrit",
  toConfirm: "À confirmer",
  withdrawn: "Retiré",
};

/** `publishing` while convocations are going out; a round that failed says why. */
export const roundStatuses = [
  "requested",
  "computing",
  "proposed",
  "validated",
  "publishing",
  "published",
  "failed",
] as const;
export type RoundStatus = (typeof roundStatuses)[number];
export const roundStatusLabels: Record<RoundStatus, string> = {
  requested: "Demandée",
  computing: "Calcul en cours",
  proposed: "Proposée",
  validated: "Validée",
  publishing: "Publication en cours",
  published: "Publiée",
  failed: "En échec",
};

export const meetingStatuses = ["planned", "held", "noShow", "cancelled"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];
export const meetingStatusLabels: Record<MeetingStatus, string> = {
  planned: "Prévu",
  held: "Tenu",
  noShow: "Absence",
  cancelled: "Annulé",
};

export const followUpStatuses = ["sent", "answered", "closed"] as const;

/** What came of a meeting, from the least to the most. */
export const outcomeAnswers = [
  "noFollowUp",
  "contactKept",
  "visitOrQuote",
  "consultationPlanned",
  "consultationLaunched",
  "contractAwarded",
] as const;
export type OutcomeAnswer = (typeof outcomeAnswers)[number];
export const outcomeAnswerLabels: Record<OutcomeAnswer, string> = {
  noFollowUp: "Pas de suite",
  contactKept: "Contact gardé",
  visitOrQuote: "Visite ou devis",
  consultationPlanned: "Consultation prévue",
  consultationLaunched: "Consultation lancée",
  contractAwarded: "Marché attribué",
};

/** A draft comes from a participant’s answer; staff confirm it. */
export const contractStatuses = ["draft", "confirmed"] as const;
export type ContractStatus = (typeof contractStatuses)[number];
export const contractStatusLabels: Record<ContractStatus, string> = {
  draft: "À vérifier",
  confirmed: "Vérifié",
};
