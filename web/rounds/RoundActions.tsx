import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { roundSets } from "../../shared/rounds/lifecycle.ts";
import { Button } from "../components/basics/Button.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PreviewDialog } from "../mail/PreviewDialog.tsx";
import { answer, api } from "../platform/api.ts";
import { count, number } from "../platform/format.ts";
import type { RoundView } from "./common/queries.ts";

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
  const again = rencontre.publishedRound !== undefined;
  const send = (mails: number): string =>
    mails === 0
      ? "Publier sans courriel"
      : again
        ? `Envoyer ${mails < 2 ? "le programme modifié" : `les ${number(mails)} programmes modifiés`}`
        : `Envoyer ${mails < 2 ? "la convocation" : `les ${count(mails, "convocation")}`}`;
  if (!roundSets.publishable.includes(round.status)) return null;
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
            {again ? "Relire et envoyer les programmes modifiés" : "Relire et envoyer les convocations"}
          </Button>
        )}
      </div>
      {asked && (
        <PreviewDialog
          title="Publier le plan"
          rencontreId={round.rencontreId}
          announcement={{ kind: "publication", round: round.number }}
          action={send}
          busy={publication.isPending}
          problem={publication.error && <ErrorState error={publication.error} />}
          onConfirm={() => publication.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
};
