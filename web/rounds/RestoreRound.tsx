import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "../components/basics/Button.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import type { RoundView } from "./common/queries.ts";

/** Goes back to an earlier round: its plan becomes the newest round; nothing is lost, so nothing is asked. */
export const RestoreRound = ({ round }: { round: RoundView }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { rencontreId, number } = round;
  const restoration = useMutation({
    mutationFn: () =>
      answer(
        api.rencontres[":id"].rounds[":n"].restoration.$post({
          param: { id: rencontreId, n: String(number) },
        }),
      ),
    onSuccess: async (restored) => {
      await client.invalidateQueries({ queryKey: ["rounds", rencontreId] });
      await client.invalidateQueries({ queryKey: ["rencontre", rencontreId] });
      await navigate({
        to: "/equipe/rencontres/$id/rondes/$n",
        params: { id: rencontreId, n: String(restored.number) },
      });
      toast(`La ronde ${restored.number} reprend le plan et les ajustements de la ronde ${number}.`);
    },
  });
  return (
    <div className="space-y-4">
      {restoration.error && <ErrorState error={restoration.error} />}
      <Button icon="undo" busy={restoration.isPending} onClick={() => restoration.mutate()}>
        Revenir à cette ronde
      </Button>
    </div>
  );
};
