import { nothing, statusSets, type Transitions } from "../lifecycle/lifecycle.ts";

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

/** From the day when staff have checked an intent until its notice is published. */
const beingPrepared = ["qualified", "sourcing", "scoping", "legalSetup"] as const;
const underWay = ["submitted", ...beingPrepared, "launched", "awarded", "inExecution"] as const;

export const intentSets = statusSets<IntentStatus>()({
  /**
   * Submitted and neither finished nor dropped: it is on the board, can be brought to rencontres, and has a
   * next step.
   */
  underWay,
  /** No more decisions are made about it. */
  over: ["closed", "dropped"],
  /** Reached by a simple step; the other statuses have use cases of their own. */
  steps: [...underWay, "closed"],
  /** Only staff move an intent to these, because they check what was submitted. */
  ledToByStaff: ["draft", "submitted", "qualified"],
  /** Staff have not checked it yet. */
  unchecked: ["draft", "submitted"],
  /** Not from the notice on, because candidates rely on the published description. */
  changeable: ["draft", "submitted", ...beingPrepared],
  /** Suppliers may be looked for: checked, and its notice not published yet. */
  beingPrepared,
  /** There is a contract. */
  contracted: ["awarded", "inExecution", "closed"],
});

export const intentTransitions = {
  creation: { from: [nothing], to: "draft", label: "creation (buyer)" },
  import: { from: [nothing], to: "submitted", label: "import (staff)" },
  submission: { from: ["draft"], to: "submitted", label: "submission (buyer)" },
  qualification: { from: ["submitted"], to: "qualified", label: "qualification (staff)" },
  step: {
    from: intentSets.steps.filter((status) => status !== "submitted"),
    to: intentSets.steps,
    label: "step",
  },
  withdrawal: {
    from: ["draft", ...underWay],
    to: "dropped",
    label: "withdrawal (buyer or staff), with a reason",
  },
} satisfies Transitions<IntentStatus>;
