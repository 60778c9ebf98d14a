import type { ModalityAnswer } from "../../shared/law/eligibility-schema.ts";
import type { Tone } from "../components/feedback/StatusBadge.tsx";

/** What the law says of a way of buying in one word. */
export const modalityState = ({
  open,
  toVerify,
}: Pick<ModalityAnswer, "open" | "toVerify">): { tone: Tone; label: string } => {
  if (!open) return { tone: "bad", label: "Fermé" };
  return toVerify ? { tone: "warning", label: "À vérifier" } : { tone: "good", label: "Ouvert" };
};
