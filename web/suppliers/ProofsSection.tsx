import type { SupplierKind } from "../../shared/kinds.ts";
import { Button } from "../components/Button.tsx";
import { FormSection } from "../components/Form.tsx";
import { Select } from "../components/Select.tsx";
import { DateField, TextField } from "../components/TextField.tsx";
import { ExpiryNotice } from "./ExpiryNotice.tsx";
import { kindTitle } from "./kind-names.ts";
import { ProofFileField } from "./ProofFileField.tsx";
import { newProof, type ProofRow } from "./supplier-form.ts";

type ProofsProps = {
  value: readonly ProofRow[];
  kinds: readonly SupplierKind[];
  /** The page, once it is saved: files are sent to it. */
  supplierId: string | undefined;
  onChange: (value: ProofRow[]) => void;
};

/** Agreements and conventions that make the supplier what it says it is. */
export const ProofsSection = ({ value, kinds, supplierId, onChange }: ProofsProps) => {
  const missing = kinds.find((kind) => !value.some((proof) => proof.kind === kind));
  return (
    <FormSection
      title="Vos justificatifs"
      help="Un agrément ou une convention en cours pour chaque type coché. L’équipe les vérifie ; ils ne sont pas publics."
    >
      {value.map((proof, index) => {
        const set = (patch: Partial<ProofRow>) =>
          onChange(value.map((one) => (one.key === proof.key ? { ...one, ...patch } : one)));
        const path = `proofs[${index}]`;
        return (
          <fieldset key={proof.key} className="space-y-6 rounded border border-line bg-surface p-5">
            <legend className="px-2 font-title text-h3 font-semibold">Justificatif {index + 1}</legend>
            <Select
              path={`${path}.kind`}
              label="Pour quel type"
              empty="Choisir…"
              value={proof.kind}
              onChange={(kind) => set({ kind })}
              options={kinds.map((kind) => ({ value: kind, label: kindTitle(kind) }))}
            />
            <TextField
              path={`${path}.reference`}
              label="Référence"
              help="Numéro de la convention ou de l’agrément."
              value={proof.reference}
              onChange={(reference) => set({ reference })}
            />
            <TextField
              path={`${path}.authority`}
              label="Délivré par"
              optional
              value={proof.authority}
              onChange={(authority) => set({ authority })}
            />
            <div className="grid gap-6 sm:grid-cols-2">
              <DateField
                path={`${path}.validFrom`}
                label="Valable du"
                value={proof.validFrom}
                onChange={(validFrom) => set({ validFrom })}
              />
              <DateField
                path={`${path}.validUntil`}
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
            <Button small icon="trash" onClick={() => onChange(value.filter(({ key }) => key !== proof.key))}>
              Retirer le justificatif {index + 1}
            </Button>
          </fieldset>
        );
      })}
      <Button icon="plus" onClick={() => onChange([...value, newProof(value, missing ?? "")])}>
        Ajouter un justificatif
      </Button>
    </FormSection>
  );
};
