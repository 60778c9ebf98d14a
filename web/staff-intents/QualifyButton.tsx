import { useMutation } from "@tanstack/react-query";
import { Button } from "../components/basics/Button.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { stepIntent } from "../intents/queries.ts";
import { problemOf } from "../platform/problem.ts";
import { useRefreshInbox } from "../staff/inbox/queries.ts";

/** Qualifies an intent at once, with a way back. */
export const QualifyButton = ({ id, title }: { id: string; title: string }) => {
  const refreshInbox = useRefreshInbox();
  const move = useMutation({
    mutationFn: (to: "qualified" | "submitted") => stepIntent(id, to),
    onSuccess: (_intent, to) => {
      refreshInbox();
      if (to === "submitted") toast("L’intention attend de nouveau.");
      else toast(`« ${title} » est qualifiée.`, () => move.mutate("submitted"));
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <Button small icon="check" busy={move.isPending} onClick={() => move.mutate("qualified")}>
      Qualifier<span className="sr-only"> « {title} »</span>
    </Button>
  );
};
