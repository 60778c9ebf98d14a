import { type IntentStatus, intentStatusLabels } from "../../shared/lives.ts";
import { StatusBadge, type Tone } from "../components/StatusBadge.tsx";

const tones: Partial<Record<IntentStatus, Tone>> = {
  draft: "neutral",
  submitted: "info",
  awarded: "good",
  inExecution: "good",
  closed: "good",
  dropped: "bad",
};

export const IntentStatusBadge = ({ status }: { status: IntentStatus }) => (
  <StatusBadge tone={tones[status] ?? "ours"} label={intentStatusLabels[status]} />
);
