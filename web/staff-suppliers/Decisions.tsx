import { useMutation } from "@tanstack/react-query";
import type { Ref } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Decision } from "../components/dialogs/Decision.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { answer, api } from "../platform/api.ts";
import { refusalReasons } from "./refusal-reasons.ts";

const publicationLabel = ({ status, draft }: Supplier): string =>
  status === "suspended"
    ? "Remettre la fiche en ligne"
    : draft
      ? "Publier les changements"
      : "Mettre la fiche en ligne";

type DecisionsProps = {
  supplier: Supplier;
  onDone: (supplier: Supplier, message: string) => void;
  publish: Ref<HTMLButtonElement>;
  refuse: Ref<HTMLButtonElement>;
};

/** What can be decided of a profile in its current status; the supplier is notified of each decision by mail. */
export const Decisions = ({ supplier, onDone, publish, refuse }: DecisionsProps) => {
  const param = { id: supplier.id };
  const publication = useMutation({
    mutationFn: () => answer(api.suppliers[":id"].publication.$post({ param })),
    onSuccess: (published) => onDone(published, "La fiche est en ligne ; le fournisseur est prévenu."),
  });
  const waits = supplier.status === "submitted" || supplier.draft?.submittedAt !== undefined;
  return (
    <div className="space-y-4">
      {publication.error && <ErrorState error={publication.error} />}
      <div className="flex flex-wrap gap-3">
        {(waits || supplier.status === "suspended") && (
          <Button
            ref={publish}
            look="main"
            icon="check"
            busy={publication.isPending}
            onClick={() => publication.mutate()}
          >
            {publicationLabel(supplier)}
          </Button>
        )}
        {waits && (
          <Decision
            ref={refuse}
            label="Renvoyer à corriger"
            title="Renvoyer la fiche à corriger"
            help="Le fournisseur reçoit ce texte par courriel : dites ce qui doit changer."
            action="Renvoyer au fournisseur"
            templates={refusalReasons}
            decide={(reason) => answer(api.suppliers[":id"].refusal.$post({ param, json: { reason } }))}
            onDone={(refused) => onDone(refused, "La fiche est renvoyée au fournisseur avec votre motif.")}
          />
        )}
        {supplier.status === "published" && (
          <Decision
            label="Suspendre la fiche"
            title="Suspendre la fiche"
            help="La fiche sort de l’annuaire. Le fournisseur reçoit ce texte par courriel."
            action="Suspendre la fiche"
            decide={(reason) => answer(api.suppliers[":id"].suspension.$post({ param, json: { reason } }))}
            onDone={(suspended) => onDone(suspended, "La fiche est suspendue ; le fournisseur est prévenu.")}
          />
        )}
      </div>
    </div>
  );
};
