import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldError } from "../../shared/errors/errors.ts";
import type { Announcement } from "../../shared/mail/preview.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { answer, api } from "../platform/api.ts";
import { useForm } from "../platform/useForm.ts";

type Options<V extends object, T extends Announcement> = {
  rencontre: Rencontre;
  /** Under what the entry is kept in this browser. */
  key: string;
  initial: V;
  judge: (value: V) => readonly FieldError[];
  announcementOf: (value: V) => T;
  /** Decides it. */
  decide: (announcement: T) => Promise<Rencontre>;
  onDecided: (rencontre: Rencontre) => void;
};

/**
 * A change that every participant is notified of: filled in, then read as they will read it, then decided once. The server
 * judges the entry when it is asked for the preview of its mails.
 */
export const useAnnouncedChange = <V extends object, T extends Announcement>(options: Options<V, T>) => {
  const { rencontre, key, initial, judge, announcementOf, decide, onDecided } = options;
  const [announcement, setAnnouncement] = useState<T>();
  const form = useForm<V, T>({
    key,
    initial,
    judge,
    keep: true,
    save: async (value) => {
      const wanted = announcementOf(value);
      await answer(
        api.rencontres[":id"]["mail-preview"].$post({
          param: { id: rencontre.id },
          json: { telling: wanted },
        }),
      );
      return wanted;
    },
    onSaved: setAnnouncement,
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
    /** What is about to be announced; undefined while it is filled in. */
    announcement,
    backToForm: () => setAnnouncement(undefined),
    decision,
  };
};
