import { type SupplierStatus, supplierStatusLabels } from "../../shared/lives.ts";
import { StatusBadge, type Tone } from "../components/StatusBadge.tsx";

const tones: Record<SupplierStatus, Tone> = {
  draft: "neutral",
  submitted: "info",
  published: "good",
  suspended: "warning",
};

export const SupplierStatusBadge = ({ status }: { status: SupplierStatus }) => (
  <StatusBadge tone={tones[status]} label={supplierStatusLabels[status]} />
);
