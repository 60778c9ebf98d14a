import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { type ParticipantView, refreshParticipants } from "./queries.ts";

type Other = ParticipantView["similar"][number];
const routes = api.clause.participants[":id"];

/** Another record of the same name and birth date: staff say whether it is the same person. */
export const SimilarSection = ({ view: { participant, similar } }: { view: ParticipantView }) => {
  const client = useQueryClient();
  const [joining, setJoining] = useState<Other>();
  const param = { id: participant.id };
  const settled = (said: string) => ({
    onSuccess: () => {
      setJoining(undefined);
      refreshParticipants(client);
      toast(said);
    },
    onError: (error: Error) => toast(problemOf(error).detail),
  });
  const join = useMutation({
    mutationFn: (otherId: string) => answer(routes.joining.$post({ param, json: { otherId } })),
    ...settled("Les deux dossiers sont réunis."),
  });
  const apart = useMutation({
    mutationFn: (otherId: string) => answer(routes["telling-apart"].$post({ param, json: { otherId } })),
    ...settled("C’est retenu : ce sont deux personnes."),
  });
  return similar.map((other) => (
    <Notice key={other.id} tone="warning" title={`Peut-être la même personne que ${other.code}`}>
      <p>
        Même nom et même date de naissance.{" "}
        <Link to="/equipe/clauses/personnes/$id" params={{ id: other.id }}>
          Voir le dossier {other.code}
        </Link>
        {other.firstEntry ? `, entré le ${dayText(other.firstEntry)}.` : ", pas encore entré."}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => setJoining(other)}>C’est la même personne</Button>
        <Button busy={apart.isPending} onClick={() => apart.mutate(other.id)}>
          Ce sont deux personnes
        </Button>
      </div>
      {joining?.id === other.id && (
        <ConfirmDialog
          title="Réunir les deux dossiers ?"
          action="Réunir les dossiers"
          busy={join.isPending}
          onConfirm={() => join.mutate(other.id)}
          onClose={() => setJoining(undefined)}
        >
          <p>
            Les contrats de travail, les heures et les situations de {other.code} rejoignent{" "}
            {participant.code}. Les heures restent les mêmes ; le bilan compte une personne de moins. On ne
            peut pas revenir en arrière.
          </p>
        </ConfirmDialog>
      )}
    </Notice>
  ));
};
