import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Rencontre } from "../../shared/rencontres.ts";
import { answer, api } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { ConfirmDialog } from "../components/Dialog.tsx";
import { ErrorState } from "../components/States.tsx";
import { toast } from "../components/Toast.tsx";
import { count } from "../format.ts";
import type { RoundView } from "./queries.ts";

/** Validate, then send the convocations: confirmed once, counted. */
export const RoundActions = ({ rencontre, round }: { rencontre: Rencontre; round: RoundView }) => {
  const [asked, setAsked] = useState(false);
  const client = useQueryClient();
  const param = { id: round.rencontreId, n: String(round.number) };
  const changed = async () => {
    await client.invalidateQueries({ queryKey: ["round", param.id, param.n] });
    await client.invalidateQueries({ queryKey: ["rounds", param.id] });
    await client.invalidateQueries({ queryKey: ["rencontre", param.id] });
  };
  const validation = useMutation({
    mutationFn: () => answer(api.rencontres[":id"].rounds[":n"].validation.$post({ param })),
    onSuccess: async () => {
      await changed();
      toast("La ronde est validée. Vous pouvez la publier.");
    },
  });
  const publication = useMutation({
    mutationFn: () => answer(api.rencontres[":id"].rounds[":n"].publication.$post({ param })),
    onSuccess: async () => {
      setAsked(false);
      await changed();
      toast("Les convocations partent.");
    },
  });
  const people = (round.result?.buyers ?? 0) + (round.result?.suppliers ?? 0);
  const again = rencontre.publishedRound !== undefined;
  const send = again
    ? "Envoyer les programmes modifiés"
    : people < 2
      ? "Envoyer la convocation"
      : `Envoyer les ${count(people, "convocation")}`;
  if (round.status !== "proposed" && round.status !== "validated") return null;
  return (
    <div className="space-y-4">
      {validation.error && <ErrorState error={validation.error} />}
      <div className="flex flex-wrap gap-3">
        {round.status === "proposed" && (
          <Button look="main" icon="check" busy={validation.isPending} onClick={() => validation.mutate()}>
            Valider la ronde
          </Button>
        )}
        {round.status === "validated" && (
          <Button look="main" icon="mail" onClick={() => setAsked(true)}>
            {send}
          </Button>
        )}
      </div>
      {asked && (
        <ConfirmDialog
          title="Publier le plan"
          action={send}
          busy={publication.isPending}
          onConfirm={() => publication.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>
            {again
              ? "Ceux dont le programme change reçoivent le nouveau ; les autres ne reçoivent rien."
              : `${count(people, "convocation")} ${people < 2 ? "partira" : "partiront"} par courriel, chacune une seule fois, avec le programme de la personne et son calendrier.`}
          </p>
          <p>{count(round.result?.meetings ?? 0, "rendez-vous", "rendez-vous")} en tout.</p>
          {publication.error && <ErrorState error={publication.error} />}
        </ConfirmDialog>
      )}
    </div>
  );
};
