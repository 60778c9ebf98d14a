import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";

type ActionProps = { rencontre: Rencontre; registration: Registration; onDone: () => Promise<unknown> };

/** After a change of date: asks a participant whether they still come. */
export const ConfirmNotice = ({ rencontre, registration, onDone }: ActionProps) => {
  const confirmation = useMutation({
    mutationFn: () =>
      answer(
        api.rencontres[":id"].registrations[":rid"].confirmation.$post({
          param: { id: rencontre.id, rid: registration.id },
        }),
      ),
    onSuccess: async () => {
      await onDone();
      toast("Votre participation est confirmée.");
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <Notice tone="warning" title="La date a changé : venez-vous toujours ?">
      <div className="mt-3">
        <Button look="main" busy={confirmation.isPending} onClick={() => confirmation.mutate()}>
          Confirmer notre participation
        </Button>
      </div>
    </Notice>
  );
};

/** Takes a registration back, once confirmed. */
export const WithdrawButton = ({ rencontre, registration, onDone }: ActionProps) => {
  const [asked, setAsked] = useState(false);
  const withdrawal = useMutation({
    mutationFn: () =>
      answer(
        api.rencontres[":id"].registrations[":rid"].withdrawal.$post({
          param: { id: rencontre.id, rid: registration.id },
        }),
      ),
    onSuccess: async () => {
      setAsked(false);
      await onDone();
      toast("Votre inscription est retirée.");
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>Retirer l’inscription</Button>
      {asked && (
        <ConfirmDialog
          title="Retirer l’inscription"
          action="Retirer l’inscription"
          danger
          busy={withdrawal.isPending}
          onConfirm={() => withdrawal.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>
            {registration.organisationName} ne participera plus à « {rencontre.title} ». Vous pourrez vous
            réinscrire tant que le recensement est ouvert.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
};
