import { nothing, type Transitions } from "../lifecycle/lifecycle.ts";

/** A draft comes from a participant’s answer; staff confirm it. */
export const contractStatuses = ["draft", "confirmed"] as const;
export type ContractStatus = (typeof contractStatuses)[number];
export const contractStatusLabels: Record<ContractStatus, string> = {
  draft: "À vérifier",
  confirmed: "Vérifié",
};

export const contractTransitions = {
  award: { from: [nothing], to: "draft", label: "a participant answers that a contract was awarded" },
  record: { from: [nothing], to: "confirmed", label: "recorded by staff" },
  secondAward: { from: ["draft"], to: "draft", label: "the other side tells of it too" },
  retraction: { from: ["draft"], to: nothing, label: "the answer is taken back" },
  confirmation: { from: ["draft"], to: "confirmed", label: "confirmation (staff)" },
} satisfies Transitions<ContractStatus>;
