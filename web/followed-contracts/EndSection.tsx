import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { outcomeLabels } from "../../shared/clause/progress/lifecycle.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { EndDialog } from "./EndDialog.tsx";
import { type FollowedView, refreshFollowed } from "./queries.ts";

/** Staff’s word on the end: said, or taken back. */
export const EndSection = ({ view, onCertify }: { view: FollowedView; onCertify: () => void }) => {
  const client = useQueryClient();
  const [ending, setEnding] = useState(false);
  const { contract, standing } = view;
  const { ended } = contract.clause;
  const resume = useMutation({
    mutationFn: (version: number) =>
      answer(api.clause.contracts[":id"].end.$delete({ param: { id: contract.id } }, ifMatch(version))),
    onSuccess: () => {
      refreshFollowed(client);
      toast("Le suivi reprend.");
    },
    onError: () => refreshFollowed(client),
  });
  return (
    <section>
      <h2 className="mb-4 text-h2">La fin du marché</h2>
      {ended ? (
        <p className="mb-4 max-w-measure">
          {outcomeLabels[ended.outcome]}, le {dayText(ended.on)}.{ended.why && ` ${ended.why}`}
        </p>
      ) : (
        <p className="mb-4 max-w-measure text-ink-soft">
          Les dates et les heures disent où en est le marché. Votre mot l’emporte : heures faites, dispense,
          ou heures manquantes.
        </p>
      )}
      {resume.error && <ErrorState error={problemOf(resume.error)} />}
      <div className="flex flex-wrap gap-3">
        {standing.status === "completed" && (
          <Button look="main" icon="mail" onClick={onCertify}>
            Préparer l’attestation
          </Button>
        )}
        {ended ? (
          <Button icon="undo" busy={resume.isPending} onClick={() => resume.mutate(contract.version)}>
            Revenir sur cette fin
          </Button>
        ) : (
          <Button icon="check" onClick={() => setEnding(true)}>
            Dire comment il se termine
          </Button>
        )}
      </div>
      {ending && (
        <EndDialog
          view={view}
          onClose={() => setEnding(false)}
          onDone={(version) => {
            setEnding(false);
            refreshFollowed(client);
            toast("La fin du marché est notée.", () => resume.mutate(version));
          }}
        />
      )}
    </section>
  );
};
