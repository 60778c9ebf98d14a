import { type SupplierStatus, supplierStatusLabels } from "../../shared/suppliers/lifecycle.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";

const tones: Record<SupplierStatus, Tone> = {
  draft: "neutral",
  submitted: "info",
  published: "good",
  suspended: "warning",
};

export const SupplierStatusBadge = ({ status }: { status: SupplierStatus }) => (
  <StatusBadge tone={tones[status]} label={supplierStatusLabels[status]} />
);
