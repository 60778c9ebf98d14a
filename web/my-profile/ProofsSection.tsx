import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { FormSection } from "../components/forms/Form.tsx";
import { Rows } from "../components/forms/Rows.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import { kindTitle } from "../reference/kind-names.ts";
import { ExpiryNotice } from "./ExpiryNotice.tsx";
import { ProofFileField } from "./ProofFileField.tsx";
import { newProof, type ProofRow } from "./profile-form.ts";

type ProofsProps = {
  value: readonly ProofRow[];
  kinds: readonly SupplierKind[];
  /** The supplier, once saved: files are sent to it. */
  supplierId: string | undefined;
  onChange: (value: ProofRow[]) => void;
};

/** The agreements and conventions that prove the kinds of a supplier. */
export const ProofsSection = ({ value, kinds, supplierId, onChange }: ProofsProps) => {
  const missing = kinds.find((kind) => !value.some((proof) => proof.kind === kind));
  return (
    <FormSection
      title="Vos justificatifs"
      help="Un agrément ou une convention en cours pour chaque type coché. L’équipe les vérifie ; ils ne sont pas publics."
    >
      <Rows
        rows={value}
        onChange={onChange}
        name="Justificatif"
        remove="Retirer le justificatif"
        add="Ajouter un justificatif"
        newRow={() => newProof(value, missing ?? "")}
        mayBeEmpty
      >
        {(proof, index, set) => (
          <>
            <Select
              path={`proofs[${index}].kind`}
              label="Pour quel type"
              empty="Choisir…"
              value={proof.kind}
              onChange={(kind) => set({ kind })}
              options={kinds.map((kind) => ({ value: kind, label: kindTitle(kind) }))}
            />
            <TextField
              path={`proofs[${index}].reference`}
              label="Référence"
              help="Numéro de la convention ou de l’agrément."
              value={proof.reference}
              onChange={(reference) => set({ reference })}
            />
            <TextField
              path={`proofs[${index}].authority`}
              label="Délivré par"
              optional
              value={proof.authority}
              onChange={(authority) => set({ authority })}
            />
            <div className="grid gap-6 sm:grid-cols-2">
              <DateField
                path={`proofs[${index}].validFrom`}
                label="Valable du"
                value={proof.validFrom}
                onChange={(validFrom) => set({ validFrom })}
              />
              <DateField
                path={`proofs[${index}].validUntil`}
                label="Jusqu’au"
                value={proof.validUntil}
                onChange={(validUntil) => set({ validUntil })}
              />
            </div>
            <ExpiryNotice validUntil={proof.validUntil} />
            <ProofFileField
              supplierId={supplierId}
              number={index + 1}
              value={proof.file}
              onChange={(file) => set({ file })}
            />
          </>
        )}
      </Rows>
    </FormSection>
  );
};
