import { useMutation } from "@tanstack/react-query";
import {
  type IntentStatus,
  intentSets,
  intentStatuses,
  intentStatusLabels,
} from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { problemOf } from "../platform/problem.ts";
import { stepIntent } from "./queries.ts";

const after = (status: IntentStatus): IntentStatus | undefined => {
  if (!intentSets.underWay.includes(status)) return undefined;
  return intentStatuses[intentStatuses.indexOf(status) + 1];
};

/** Takes an intent one step further, at once, with a way back. */
export const NextStep = ({ intent, onMoved }: { intent: Intent; onMoved: () => void }) => {
  const next = after(intent.status);
  const move = useMutation({
    mutationFn: (status: IntentStatus) => stepIntent(intent.id, status),
    onSuccess: (_moved, status) => {
      onMoved();
      if (status === intent.status) toast("L’étape est annulée.");
      else
        toast(`« ${intent.title} » passe à l’étape : ${intentStatusLabels[status]}.`, () =>
          move.mutate(intent.status),
        );
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  if (!next) return <span className="text-ink-soft">Aucune</span>;
  return (
    <Button small icon="arrowRight" busy={move.isPending} onClick={() => move.mutate(next)}>
      {intentStatusLabels[next]}
      <span className="sr-only"> pour {intent.title}</span>
    </Button>
  );
};
