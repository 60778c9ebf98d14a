import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type * as z from "zod";
import type { Telling } from "../../shared/mail-preview.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { answer, api } from "../api.ts";
import { useForm } from "../useForm.ts";

type Options<V extends object, T extends Telling> = {
  rencontre: Rencontre;
  /** Under what the entry is kept in this browser. */
  key: string;
  initial: V;
  judge: (value: V) => z.ZodSafeParseResult<unknown>;
  tellingOf: (value: V) => T;
  /** Decides it. */
  decide: (telling: T) => Promise<Rencontre>;
  onDecided: (rencontre: Rencontre) => void;
};

/**
 * A change that every participant is told of: filled in, then read as they will read it, then decided once. The server
 * judges the entry when it is asked what would be told.
 */
export const useToldChange = <V extends object, T extends Telling>(options: Options<V, T>) => {
  const { rencontre, key, initial, judge, tellingOf, decide, onDecided } = options;
  const [telling, setTelling] = useState<T>();
  const form = useForm<V, T>({
    key,
    initial,
    judge,
    keep: true,
    save: async (value) => {
      const wanted = tellingOf(value);
      await answer(
        api.rencontres[":id"]["mail-preview"].$post({
          param: { id: rencontre.id },
          json: { telling: wanted },
        }),
      );
      return wanted;
    },
    onSaved: setTelling,
  });
  const decision = useMutation({
    mutationFn: decide,
    onSuccess: (changed) => {
      form.discard();
      onDecided(changed);
    },
  });
  return {
    form,
    /** What is about to be told; undefined while it is filled in. */
    telling,
    backToForm: () => setTelling(undefined),
    decision,
  };
};
