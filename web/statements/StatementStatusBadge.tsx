import { type StatementStatus, statementStatusLabels } from "../../shared/statements/lifecycle.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";

const tones: Record<StatementStatus, Tone> = {
  expected: "neutral",
  stated: "ours",
  sentBack: "warning",
  recording: "info",
  checked: "good",
};

export const StatementStatusBadge = ({ status }: { status: StatementStatus }) => (
  <StatusBadge tone={tones[status]} label={statementStatusLabels[status]} />
);
