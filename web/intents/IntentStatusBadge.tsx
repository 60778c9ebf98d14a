import { type IntentStatus, intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";

const tones: Record<IntentStatus, Tone> = {
  draft: "neutral",
  submitted: "info",
  qualified: "ours",
  sourcing: "ours",
  scoping: "ours",
  legalSetup: "ours",
  launched: "ours",
  awarded: "good",
  inExecution: "good",
  closed: "good",
  dropped: "bad",
};

export const IntentStatusBadge = ({ status }: { status: IntentStatus }) => (
  <StatusBadge tone={tones[status]} label={intentStatusLabels[status]} />
);
