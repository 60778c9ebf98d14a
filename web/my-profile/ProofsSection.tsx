import { lazy, memo, Suspense } from "react";
import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { Skeleton } from "../components/feedback/States.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { Rows } from "../components/forms/Rows.tsx";
import type { FilesOfProofs } from "./ProofFileField.tsx";
import { newProof, type ProofRow } from "./profile-form.ts";

/** The fields of a proof, what sends files, and the schema of what is answered to them, come with the first proof. */
const ProofFields = lazy(() =>
  import("./ProofFields.tsx").then((module) => ({ default: module.ProofFields })),
);

type ProofsProps = {
  value: readonly ProofRow[];
  kinds: readonly SupplierKind[];
  /** How files are sent; absent for a visitor, who has no profile to send them to. */
  files: FilesOfProofs | undefined;
  onChange: (value: ProofRow[]) => void;
};

/** The agreements and conventions that prove the kinds of a supplier. */
export const ProofsSection = memo(({ value, kinds, files, onChange }: ProofsProps) => {
  const missing = kinds.find((kind) => !value.some((proof) => proof.kind === kind));
  return (
    <FormSection
      title="Vos justificatifs"
      help="Un document par type coché : agrément ou convention en cours, récépissé ou statuts pour une association, une coopérative, une mutuelle ou une fondation. L’équipe les vérifie ; ils ne sont pas publics."
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
          <Suspense fallback={<Skeleton lines={8} />}>
            <ProofFields proof={proof} index={index} kinds={kinds} files={files} set={set} />
          </Suspense>
        )}
      </Rows>
    </FormSection>
  );
});
