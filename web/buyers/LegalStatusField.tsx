import { type LegalStatus, legalStatuses, legalStatusLabels } from "../../shared/buyers/legal-statuses.ts";
import { Select } from "../components/forms/Select.tsx";

type LegalStatusFieldProps = {
  path: string;
  value: LegalStatus;
  onChange: (value: LegalStatus) => void;
};

/** What the law calls the buyer. */
export const LegalStatusField = ({ path, value, onChange }: LegalStatusFieldProps) => (
  <Select<LegalStatus>
    path={path}
    label="Statut de l’acheteur"
    help="Les seuils et les articles ouverts en dépendent."
    value={value}
    onChange={(status) => status && onChange(status)}
    options={legalStatuses.map((status) => ({ value: status, label: legalStatusLabels[status] }))}
  />
);
