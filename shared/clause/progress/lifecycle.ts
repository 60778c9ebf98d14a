import { nothing, statusSets, type Transitions } from "../../lifecycle/lifecycle.ts";

/** Where a followed contract is: told by its dates and its hours, and by staff’s word, which prevails. */
export const followedStatuses = ["planned", "running", "completed", "short"] as const;
export type FollowedStatus = (typeof followedStatuses)[number];

export const followedStatusLabels: Record<FollowedStatus, string> = {
  planned: "À venir",
  running: "En cours",
  completed: "Terminé",
  short: "Heures manquantes",
};

export const followedSets = statusSets<FollowedStatus>()({
  /** Hours may still be worked. */
  open: ["planned", "running"],
  over: ["completed", "short"],
});

/** What staff say of an end. */
export const outcomes = ["reached", "dispensed", "short"] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Record<Outcome, string> = {
  reached: "Les heures sont faites",
  dispensed: "L’entreprise est dispensée des heures qui manquent",
  short: "Il manque des heures",
};

/** The status that staff’s word gives. */
export const statusOfOutcome: Record<Outcome, FollowedStatus> = {
  reached: "completed",
  dispensed: "completed",
  short: "short",
};

export const followedTransitions = {
  follow: { from: [nothing], to: "planned", label: "put under a clause (staff, files)" },
  start: { from: ["planned"], to: "running", label: "its first day" },
  reach: { from: ["running"], to: "completed", label: "its end, hours worked; staff’s word" },
  dispense: {
    from: ["running", "short"],
    to: "completed",
    label: "relieved of what is missing (staff, why)",
  },
  lack: { from: ["running"], to: "short", label: "its end, hours missing; staff’s word" },
  undo: { from: ["completed", "short"], to: "running", label: "staff take their word back before the end" },
} satisfies Transitions<FollowedStatus>;
