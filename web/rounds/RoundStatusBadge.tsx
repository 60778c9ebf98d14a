import { type RoundStatus, roundStatusLabels } from "../../shared/rounds/lifecycle.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";

const tones: Record<RoundStatus, Tone> = {
  requested: "info",
  computing: "info",
  proposed: "ours",
  validated: "ours",
  publishing: "info",
  published: "good",
  failed: "bad",
};

export const RoundStatusBadge = ({ status }: { status: RoundStatus }) => (
  <StatusBadge tone={tones[status]} label={roundStatusLabels[status]} />
);
