import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { roundSets } from "../../shared/rounds/lifecycle.ts";
import type { DayChange } from "../../shared/rounds/schema.ts";
import { answer, api } from "../platform/api.ts";
import { rencontreQuery } from "../rencontres/queries.ts";
import { roundQuery } from "../rounds/common/queries.ts";
import { dayKey } from "./queries.ts";

/** A change of the day, from its description to the new plan: asked for, looked at, then published once. */
export const useReplanning = (rencontreId: string, onPublished: () => void) => {
  const client = useQueryClient();
  const [number, setNumber] = useState<number>();
  const request = useMutation({
    mutationFn: (change: DayChange) =>
      answer(api.rencontres[":id"].replanning.$post({ param: { id: rencontreId }, json: { change } })),
    onSuccess: (round) => setNumber(round.number),
  });
  const n = String(number ?? 0);
  const { data: round, error } = useQuery({
    ...roundQuery(rencontreId, n),
    enabled: number !== undefined,
  });
  const publication = useMutation({
    mutationFn: () =>
      answer(api.rencontres[":id"].rounds[":n"].publication.$post({ param: { id: rencontreId, n } })),
    onSuccess: () => client.invalidateQueries({ queryKey: roundQuery(rencontreId, n).queryKey }),
  });
  const published = round?.status === "published";
  // The publication ends on the server: only then is the plan read again and the page notified.
  useEffect(() => {
    if (!published) return;
    void client.invalidateQueries({ queryKey: dayKey(rencontreId) });
    void client.invalidateQueries({ queryKey: ["rounds", rencontreId] });
    void client.invalidateQueries({ queryKey: rencontreQuery(rencontreId).queryKey });
    onPublished();
  }, [client, rencontreId, published, onPublished]);
  return {
    /** The round that holds what was asked for. */
    number,
    ask: (change: DayChange) => {
      publication.reset();
      request.mutate(change);
    },
    publish: () => publication.mutate(),
    asking: request.isPending || (round !== undefined && roundSets.awaited.includes(round.status)),
    publishing: publication.isPending || round?.status === "publishing",
    changes: round?.status === "failed" ? undefined : round?.changes,
    failed: round?.status === "failed" ? round.reason : undefined,
    error: request.error ?? publication.error ?? error,
  };
};
