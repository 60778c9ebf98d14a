import { nothing, statusSets, type Transitions } from "../lifecycle/lifecycle.ts";

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

export const roundSets = statusSets<RoundStatus>()({
  /** The engine has it, and nobody else may touch it. */
  atWork: ["requested", "computing", "publishing"],
  /** Its plan is not there yet. */
  awaited: ["requested", "computing"],
  /** Staff change its plan, but for a round that replans the day. */
  adjustable: ["proposed", "validated", "failed"],
  publishable: ["proposed", "validated"],
});

export const roundTransitions = {
  request: { from: [nothing], to: "requested", label: "request (staff)" },
  restoration: { from: [nothing], to: "proposed", label: "restoration of an earlier round (staff)" },
  computation: {
    from: ["requested"],
    to: "computing",
    label: "taken by an engine, under the number of a new attempt",
  },
  progress: {
    from: ["computing"],
    to: "computing",
    label: "progress; or, five minutes after the last sign of life, another engine's attempt",
  },
  proposal: {
    from: ["computing"],
    to: "proposed",
    label: "the last write, which names the attempt whose findings count",
  },
  failure: {
    from: ["computing"],
    to: "failed",
    label: "nothing to compute, impossible wishes, or four attempts that died",
  },
  adjustment: {
    from: roundSets.adjustable,
    to: "requested",
    label: "adjustments, or an earlier one taken back (not on the day)",
  },
  undoing: {
    from: roundSets.adjustable,
    to: "proposed",
    label: "the last adjustments taken back, to the plan before them",
  },
  validation: { from: ["proposed"], to: "validated", label: "validation" },
  publication: { from: roundSets.publishable, to: "publishing", label: "publication" },
  published: {
    from: ["publishing"],
    to: "published",
    label: "every meeting is written and every participant told",
  },
} satisfies Transitions<RoundStatus>;
