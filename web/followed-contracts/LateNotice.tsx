import { useMutation, useQueryClient } from "@tanstack/react-query";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { count } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { hoursText, lateText } from "./progress-words.ts";
import { type FollowedView, refreshFollowed } from "./queries.ts";

/** That the contract is behind, and what may be done about it. */
export const LateNotice = ({ view, onRemind }: { view: FollowedView; onRemind: () => void }) => {
  const client = useQueryClient();
  const { contract, standing, alert } = view;
  const mark = useMutation({
    mutationFn: (seen: boolean) =>
      answer(api.clause.contracts[":id"].alert.$put({ param: { id: contract.id }, json: { seen } })),
    onSuccess: ({ seen }) => {
      refreshFollowed(client);
      if (seen) toast("L’alerte est vue.", () => mark.mutate(false));
    },
  });
  if (!standing.late) return null;
  const { expected = 0, worked, remaining = 0 } = standing;
  return (
    <Notice tone="warning" title={lateText(standing.late)}>
      <p>
        {standing.late === "end"
          ? `Il manque ${hoursText(remaining)}.`
          : `${count(Math.round(expected), "heure était attendue", "heures étaient attendues")} au ${dayText(standing.knownUntil)}, ${count(Math.round(worked), "est faite", "sont faites")}.`}
      </p>
      {mark.error && <ErrorState error={problemOf(mark.error)} />}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button small icon="mail" onClick={onRemind}>
          Préparer une relance
        </Button>
        {alert && !alert.seen && (
          <Button small icon="check" busy={mark.isPending} onClick={() => mark.mutate(true)}>
            J’ai vu
          </Button>
        )}
      </div>
    </Notice>
  );
};
