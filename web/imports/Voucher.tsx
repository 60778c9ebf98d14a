import { Notice } from "../components/feedback/Notice.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import type { Vouched } from "./import-kinds.ts";

/** Whether a list is vouched for without saying whose it is. */
export const isNobodys = ({ until, authority }: Vouched): boolean => until !== "" && authority.trim() === "";

type VoucherProps = { value: Vouched; onChange: (value: Vouched) => void };

/** Whether the list itself proves what it says: until when, and by which authority. */
export const Voucher = ({ value, onChange }: VoucherProps) => (
  <div className="max-w-measure space-y-5">
    <DateField
      path="garantie"
      label="La liste vaut justificatif jusqu’au"
      optional
      help="Avec une date, les fiches nouvelles sont en ligne aussitôt ; sans elle, elles attendent l’équipe."
      value={value.until}
      onChange={(until) => onChange({ ...value, until })}
    />
    {value.until !== "" && (
      <>
        <TextField
          path="autorite"
          label="Organisme dont vient la liste"
          help="Il est écrit sur chaque justificatif : ASP pour les structures d’insertion, préfecture ou DDETS pour les conventions et agréments, ARS pour les ESAT."
          value={value.authority}
          onChange={(authority) => onChange({ ...value, authority })}
        />
        {isNobodys(value) && <Notice tone="warning" title="Dites de quel organisme vient la liste" />}
      </>
    )}
  </div>
);
