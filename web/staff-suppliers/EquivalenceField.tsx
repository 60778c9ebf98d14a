import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { reservedModalities } from "../../shared/suppliers/kinds.ts";
import type { Proof, Supplier } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { supplierQuery } from "../suppliers/queries.ts";

type Reserved = (typeof reservedModalities)[number];

/** For which reservations a checked proof documents an equivalent structure: the team's decision alone. */
export const EquivalenceField = ({ supplier, proof }: { supplier: Supplier; proof: Proof }) => {
  const [chosen, setChosen] = useState<Reserved[]>(proof.equivalentTo ?? []);
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: () =>
      answer(
        api.suppliers[":id"].equivalences.$put(
          {
            param: { id: supplier.id },
            json: { kind: proof.kind, reference: proof.reference, equivalentTo: chosen },
          },
          ifMatch(supplier.version),
        ),
      ),
    onSuccess: (saved) => {
      client.setQueryData(supplierQuery(supplier.id).queryKey, saved);
      toast("L’équivalence est enregistrée.");
    },
  });
  return (
    <details className="w-full text-small">
      <summary className="py-1 underline underline-offset-4">
        Structure équivalente{chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <div className="mt-2 space-y-3">
        <CheckboxGroup
          path={`equivalence-${proof.kind}-${proof.reference}`}
          label="Ce justificatif établit une structure équivalente pour"
          help="Pour un GEIQ, par exemple, que l’article ne cite pas. La pièce qui le montre est gardée avec le justificatif."
          value={chosen}
          onChange={setChosen}
          choices={reservedModalities.map((modality) => ({
            value: modality,
            label: modalityLabel(modality),
          }))}
        />
        {saving.error && <ErrorState error={saving.error} />}
        <Button small busy={saving.isPending} onClick={() => saving.mutate()}>
          Enregistrer l’équivalence
        </Button>
      </div>
    </details>
  );
};
