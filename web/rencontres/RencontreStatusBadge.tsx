import { type RencontreStatus, rencontreStatusLabels } from "../../shared/rencontres/lifecycle.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";

const tones: Record<RencontreStatus, Tone> = {
  draft: "neutral",
  open: "info",
  closed: "ours",
  matched: "ours",
  published: "ours",
  running: "info",
  held: "good",
  followedUp: "good",
  postponed: "warning",
  cancelled: "bad",
};

export const RencontreStatusBadge = ({ status }: { status: RencontreStatus }) => (
  <StatusBadge tone={tones[status]} label={rencontreStatusLabels[status]} />
);
