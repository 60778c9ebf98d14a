import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { situationLabels } from "../../shared/clause/codes.ts";
import { situationRequestLabels } from "../../shared/participants/lifecycle.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { api, done } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { type ParticipantView, refreshParticipants } from "./queries.ts";
import { SituationDialog } from "./SituationDialog.tsx";

type Situation = ParticipantView["situations"][number];

/** What became of the person, by day, and the questions about it. */
export const SituationsSection = ({
  view: { participant, situations, requests },
}: {
  view: ParticipantView;
}) => {
  const client = useQueryClient();
  const [noting, setNoting] = useState(false);
  const param = { id: participant.id };
  const back = useMutation({
    mutationFn: ({ on, kind }: Situation) =>
      done(api.clause.participants[":id"].situations.$post({ param, json: { on, kind } })),
    onSuccess: () => refreshParticipants(client),
    onError: (error) => toast(problemOf(error).detail),
  });
  const remove = useMutation({
    mutationFn: ({ on }: Situation) =>
      done(api.clause.participants[":id"].situations[":on"].$delete({ param: { ...param, on } })),
    onSuccess: (_, situation) => {
      refreshParticipants(client);
      toast("La situation est retirée.", () => back.mutate(situation));
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <section className="space-y-3">
      <h2 className="text-h2">Ce qu’elle est devenue</h2>
      {situations.length === 0 ? (
        <p className="text-ink-soft">Rien n’est noté encore.</p>
      ) : (
        <ul className="divide-y divide-line">
          {situations.map((situation) => (
            <li key={situation.on} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span>
                {dayText(situation.on)} : {situationLabels[situation.kind]}
              </span>
              <Button onClick={() => remove.mutate(situation)}>
                Retirer<span className="sr-only"> ce qui est noté le {dayText(situation.on)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {requests.length > 0 && (
        <ul className="text-small text-ink-soft">
          {requests.map(({ months, status, askOn }) => (
            <li key={months}>
              À {months} mois, le {dayText(askOn)} : {situationRequestLabels[status].toLowerCase()}
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => setNoting(true)}>Noter une situation</Button>
      {noting && (
        <SituationDialog
          participantId={participant.id}
          code={participant.code}
          onClose={() => setNoting(false)}
        />
      )}
    </section>
  );
};
