import { nothing, statusSets, type Transitions } from "../lifecycle/lifecycle.ts";

export const supplierStatuses = ["draft", "submitted", "published", "suspended"] as const;
export type SupplierStatus = (typeof supplierStatuses)[number];
export const supplierStatusLabels: Record<SupplierStatus, string> = {
  draft: "Brouillon",
  submitted: "À vérifier",
  published: "En ligne",
  suspended: "Suspendue",
};

export const supplierSets = statusSets<SupplierStatus>()({
  /** Staff can publish the profile; a published one, only if changes of it wait. */
  publishable: ["submitted", "suspended"],
  /** The profile is or was in the annuaire: buyers may know and name it. */
  known: ["published", "suspended"],
});

export const supplierTransitions = {
  creation: { from: [nothing], to: "draft", label: "creation (member)" },
  import: { from: [nothing], to: "submitted", label: "import (staff)" },
  vouchedImport: {
    from: [nothing, ...supplierSets.publishable],
    to: "published",
    label:
      "import of a list that staff vouch for: a new profile, one that only lists know, or one that the clock suspended for its last proof",
  },
  submission: { from: ["draft"], to: "submitted", label: "submission (member)" },
  publication: {
    from: supplierSets.publishable,
    to: "published",
    label: "publication (staff), with a valid proof for each kind",
  },
  refusal: { from: ["submitted"], to: "draft", label: "refusal (staff), with a reason" },
  suspension: {
    from: ["published"],
    to: "suspended",
    label: "suspension (staff, or the clock 30 days after the last proof ended)",
  },
  change: {
    from: ["published"],
    to: "published",
    label: "changes wait as a draft until staff publish them",
  },
} satisfies Transitions<SupplierStatus>;
