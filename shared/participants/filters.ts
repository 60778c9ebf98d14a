/** What a list of participants can hold of eligibility: a state, and those whose time has passed. */
export const eligibilityFilters = ["proposed", "expired", "eligible", "refused", "unknown"] as const;
export type EligibilityFilter = (typeof eligibilityFilters)[number];
export const eligibilityFilterLabels: Record<EligibilityFilter, string> = {
  proposed: "À vérifier",
  expired: "À vérifier de nouveau",
  eligible: "Éligibles",
  refused: "Pas éligibles",
  unknown: "Éligibilité inconnue",
};

export type ParticipantFilter = {
  /** Year of entry; `none` for those who have not entered yet. */
  year?: string | undefined;
  state?: EligibilityFilter | undefined;
  /** A part of the code. */
  text?: string | undefined;
};
