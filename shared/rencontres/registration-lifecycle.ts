import { nothing, statusSets, type Transitions } from "../lifecycle/lifecycle.ts";

/** `toConfirm` after a postponement, until the participant answers again. */
export const registrationStatuses = ["registered", "toConfirm", "withdrawn"] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];
export const registrationStatusLabels: Record<RegistrationStatus, string> = {
  registered: "Inscrit",
  toConfirm: "À confirmer",
  withdrawn: "Retiré",
};

export const registrationSets = statusSets<RegistrationStatus>()({
  /** They are notified of changes of the rencontre. */
  takingPart: ["registered", "toConfirm"],
});

export const registrationTransitions = {
  registration: { from: [nothing], to: "registered", label: "registration" },
  postponement: {
    from: registrationSets.takingPart,
    to: "toConfirm",
    label: "the rencontre is put off to a new date",
  },
  confirmation: {
    from: ["toConfirm"],
    to: "registered",
    label: "confirmation, or any change by the participant",
  },
  withdrawal: { from: registrationSets.takingPart, to: "withdrawn", label: "withdrawal" },
} satisfies Transitions<RegistrationStatus>;
