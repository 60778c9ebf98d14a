import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { EffortQuestion } from "../../shared/effort/read-question.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { problemOf } from "../platform/problem.ts";
import { intentOfEffortQuery, keepEffort } from "./queries.ts";

/** Puts the hours that were counted into the legal note of the intent that one came from. */
export const KeepEffort = ({ intentId, question }: { intentId: string; question: EffortQuestion }) => {
  const client = useQueryClient();
  const { data: intent, error } = useQuery(intentOfEffortQuery(intentId));
  const keep = useMutation({
    // Asked for anew, so that what a colleague changed meanwhile is no obstacle.
    mutationFn: async () =>
      keepEffort(await client.fetchQuery({ ...intentOfEffortQuery(intentId), staleTime: 0 }), question),
    onSuccess: (kept) => {
      client.setQueryData(intentOfEffortQuery(intentId).queryKey, kept);
      toast("Les heures sont gardées dans la note de votre intention.");
    },
    onError: (failure) => toast(problemOf(failure).detail),
  });
  if (error) return <p className="no-print text-small">{problemOf(error).detail}</p>;
  if (!intent) return null;
  return (
    <p className="no-print flex flex-wrap items-center gap-4">
      <Button look="main" icon="check" busy={keep.isPending} onClick={() => keep.mutate()}>
        Garder dans la note juridique
      </Button>
      <span>
        de{" "}
        <Link to="/intentions/$id" params={{ id: intentId }}>
          {intent.title}
        </Link>
      </span>
    </p>
  );
};
