import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ListedIntent } from "../../shared/intents/filters.ts";
import { Button } from "../components/basics/Button.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { stepIntent } from "../intents/queries.ts";
import { count } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { useRefreshInbox } from "../staff/inbox/queries.ts";

type Step = { ids: readonly string[]; to: "qualified" | "submitted" };

/** What is done with the intents that are chosen: qualified together, with a way back. */
export const SelectionBar = ({
  selected,
  of,
  onChoose,
}: {
  selected: readonly ListedIntent[];
  of: readonly ListedIntent[];
  onChoose: (ids: string[]) => void;
}) => {
  const client = useQueryClient();
  const refreshInbox = useRefreshInbox();
  const unchecked = selected.filter(({ status }) => status === "submitted").map(({ id }) => id);
  const step = useMutation({
    mutationFn: async ({ ids, to }: Step) => {
      for (const id of ids) await stepIntent(id, to);
    },
    onSuccess: (_done, { ids, to }) => {
      const words = count(ids.length, "intention");
      if (to === "submitted") toast(`${words} à qualifier de nouveau.`);
      else
        toast(`${words} ${ids.length < 2 ? "qualifiée" : "qualifiées"}.`, () =>
          step.mutate({ ids, to: "submitted" }),
        );
      onChoose([]);
    },
    onError: (error) => toast(problemOf(error).detail),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["intents"] });
      refreshInbox();
    },
  });
  const everything = of.length > 0 && selected.length === of.length;
  return (
    <div className="no-print mb-4 flex flex-wrap items-center gap-3">
      <Button small onClick={() => onChoose(everything ? [] : of.map(({ id }) => id))}>
        {everything ? "Ne rien choisir" : "Tout choisir"}
      </Button>
      {selected.length > 0 && <p className="text-small">{count(selected.length, "choisie", "choisies")}</p>}
      {unchecked.length > 0 && (
        <Button
          small
          icon="check"
          busy={step.isPending}
          onClick={() => step.mutate({ ids: unchecked, to: "qualified" })}
        >
          Qualifier {count(unchecked.length, "intention")}
        </Button>
      )}
    </div>
  );
};
