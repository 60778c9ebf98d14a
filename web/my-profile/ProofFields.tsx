import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { mayHaveNoEnd } from "../../shared/suppliers/proof-validity.ts";
import { Select } from "../components/forms/Select.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import { kindTitle } from "../reference/kind-names.ts";
import { ExpiryNotice } from "./ExpiryNotice.tsx";
import { type FilesOfProofs, ProofFileField } from "./ProofFileField.tsx";
import type { ProofRow } from "./profile-form.ts";

type ProofFieldsProps = {
  proof: ProofRow;
  index: number;
  kinds: readonly SupplierKind[];
  /** How files are sent; absent for a visitor, who has no profile to send them to. */
  files: FilesOfProofs | undefined;
  set: (patch: Partial<ProofRow>) => void;
};

/** The fields of one proof. */
export const ProofFields = ({ proof, index, kinds, files, set }: ProofFieldsProps) => (
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
      help={
        proof.kind !== "" && mayHaveNoEnd(proof.kind)
          ? "Numéro du récépissé, de l’immatriculation ou date des statuts."
          : "Numéro de la convention ou de l’agrément."
      }
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
        {...(proof.kind !== "" && mayHaveNoEnd(proof.kind)
          ? { optional: true, help: "Laissez vide si rien ne dit quand il prend fin." }
          : {})}
        value={proof.validUntil}
        onChange={(validUntil) => set({ validUntil })}
      />
    </div>
    <ExpiryNotice validUntil={proof.validUntil} />
    <ProofFileField
      files={files}
      row={proof.key}
      rank={index + 1}
      value={proof.file}
      onChange={(file) => set({ file })}
    />
  </>
);
