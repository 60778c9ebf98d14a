import {
  type RegistrationStatus,
  registrationStatusLabels,
} from "../../shared/rencontres/registration-lifecycle.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";

const tones: Record<RegistrationStatus, Tone> = {
  registered: "good",
  toConfirm: "warning",
  withdrawn: "bad",
};

export const RegistrationStatusBadge = ({ status }: { status: RegistrationStatus }) => (
  <StatusBadge tone={tones[status]} label={registrationStatusLabels[status]} />
);
