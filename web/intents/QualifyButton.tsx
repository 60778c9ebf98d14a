import { useMutation } from "@tanstack/react-query";
import { Button } from "../components/Button.tsx";
import { toast } from "../components/Toast.tsx";
import { problemOf } from "../problem.ts";
import { useDeskChanged } from "../staff/desk.ts";
import { stepIntent } from "./queries.ts";

/** Qualifies an intent at once, with a way back. */
export const QualifyButton = ({ id, title }: { id: string; title: string }) => {
  const changed = useDeskChanged();
  const move = useMutation({
    mutationFn: (to: "qualified" | "submitted") => stepIntent(id, to),
    onSuccess: (_intent, to) => {
      changed();
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
