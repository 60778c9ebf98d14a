import { useMutation } from "@tanstack/react-query";
import { toast } from "../components/feedback/Toast.tsx";
import { problemOf } from "../platform/problem.ts";

type Saved = { version: number };

/** Saves at once, with « Annuler », which saves what was there before. */
export const useSave = <V>(save: (value: V, version: number | undefined) => Promise<Saved>) => {
  const mutation = useMutation({
    mutationFn: ({ to, version }: { to: V; from: V; version: number; done: string }) => save(to, version),
    onSuccess: ({ version }, { from, done }) =>
      toast(
        done,
        () =>
          void save(from, version).then(
            () => toast("C’est annulé."),
            (error: unknown) => toast(problemOf(error).detail),
          ),
      ),
    onError: (error) => toast(problemOf(error).detail),
  });
  return { change: mutation.mutate, busy: mutation.isPending };
};
