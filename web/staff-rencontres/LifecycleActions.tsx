import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RencontreStatus, rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import { registrationSets } from "../../shared/rencontres/registration-lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink } from "../components/basics/Link.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { count } from "../platform/format.ts";
import { registrationsQuery, rencontreQuery } from "../rencontres/queries.ts";
import { CancelDialog, FormatDialog, PostponeDialog } from "./ChangeDialogs.tsx";

type Move = {
  label: string;
  title: string;
  text: string;
  message: string;
  run: (id: string) => Promise<Rencontre>;
};

/** The one step onward from each state; matching and publication are made in the rounds. */
const moves: Record<RencontreStatus, Move | undefined> = {
  draft: {
    label: "Ouvrir le recensement",
    title: "Ouvrir le recensement",
    text: "La rencontre devient publique, et les organisations peuvent s’inscrire. Aucun courriel ne part.",
    message: "Le recensement est ouvert.",
    run: (id) => answer(api.rencontres[":id"].opening.$post({ param: { id } })),
  },
  open: {
    label: "Clore le recensement",
    title: "Clore le recensement",
    text: "Plus personne ne s’inscrit ni ne change son inscription. Vous pourrez ensuite lancer une ronde.",
    message: "Le recensement est clos : vous pouvez lancer une ronde.",
    run: (id) => answer(api.rencontres[":id"].closing.$post({ param: { id } })),
  },
  closed: undefined,
  matched: undefined,
  published: {
    label: "Commencer la journée",
    title: "Commencer la journée",
    text: "À faire le jour même, à l’ouverture des portes.",
    message: "La journée est commencée.",
    run: (id) => answer(api.rencontres[":id"].start.$post({ param: { id } })),
  },
  running: {
    label: "Finir la journée",
    title: "Finir la journée",
    text: "Les rendez-vous sans absence signalée seront tenus pour faits, et les suites seront demandées à partir de demain.",
    message: "La journée est finie.",
    run: (id) => answer(api.rencontres[":id"].end.$post({ param: { id } })),
  },
  held: undefined,
  followedUp: undefined,
  postponed: undefined,
  cancelled: undefined,
};

const hints: Record<RencontreStatus, string | undefined> = {
  draft: undefined,
  open: undefined,
  closed: "Lancez une ronde pour rapprocher intentions et fournisseurs et placer les rendez-vous.",
  matched: "Ajustez la ronde, validez-la, puis publiez-la : chacun recevra sa convocation.",
  published: undefined,
  running: undefined,
  held: "Les suites sont demandées aux participants ; leurs réponses arrivent dans « Suites ».",
  followedUp: undefined,
  postponed: undefined,
  cancelled: undefined,
};

/** Where the next thing is done, when it is not done here. */
const NextPlace = ({ rencontre: { id, status } }: { rencontre: Rencontre }) => {
  if (status === "closed" || status === "matched")
    return (
      <ButtonLink look="main" to="/equipe/rencontres/$id" params={{ id }} search={{ onglet: "rondes" }}>
        {status === "closed" ? "Préparer une ronde" : "Voir les rondes"}
      </ButtonLink>
    );
  if (status === "running")
    return (
      <ButtonLink look="main" to="/equipe/rencontres/$id/jour" params={{ id }}>
        Suivre la journée
      </ButtonLink>
    );
  return rencontreSets.past.includes(status) ? (
    <ButtonLink look="main" to="/equipe/suites" search={{ rencontre: id }}>
      Voir les suites
    </ButtonLink>
  ) : null;
};

/** What can be done with a rencontre in its current status. */
export const LifecycleActions = ({ rencontre }: { rencontre: Rencontre }) => {
  const [dialog, setDialog] = useState<"move" | "postpone" | "cancel" | "format">();
  const client = useQueryClient();
  const registrations = useInfiniteQuery(registrationsQuery(rencontre.id));
  const notified =
    registrations.data?.pages
      .flatMap((page) => page.items)
      .filter(({ status }) => registrationSets.takingPart.includes(status)).length ?? 0;
  const onDone = (changed: Rencontre, message: string) => {
    client.setQueryData(rencontreQuery(rencontre.id).queryKey, changed);
    void client.invalidateQueries({ queryKey: ["rencontres"] });
    void client.invalidateQueries({ queryKey: ["registrations", rencontre.id] });
    setDialog(undefined);
    toast(message);
  };
  const move = moves[rencontre.status];
  const moving = useMutation({
    mutationFn: (next: Move) => next.run(rencontre.id),
    onSuccess: (changed, next) => onDone(changed, next.message),
  });
  const close = () => setDialog(undefined);
  const counted = `${count(notified, "inscrit")} ${notified < 2 ? "sera prévenu" : "seront prévenus"} par courriel.`;
  return (
    <div className="space-y-4">
      {hints[rencontre.status] && <p className="max-w-measure">{hints[rencontre.status]}</p>}
      <div className="flex flex-wrap gap-3">
        <NextPlace rencontre={rencontre} />
        {move && (
          <Button look={rencontre.status === "running" ? "plain" : "main"} onClick={() => setDialog("move")}>
            {move.label}
          </Button>
        )}
        {rencontreSets.postponable.includes(rencontre.status) && (
          <Button onClick={() => setDialog("postpone")}>
            {rencontre.status === "postponed" ? "Fixer la nouvelle date" : "Reporter"}
          </Button>
        )}
        {rencontreSets.formatChangeable.includes(rencontre.status) && (
          <Button onClick={() => setDialog("format")}>Changer de format</Button>
        )}
        {rencontreSets.cancellable.includes(rencontre.status) && (
          <Button look="danger" onClick={() => setDialog("cancel")}>
            Annuler la rencontre
          </Button>
        )}
      </div>
      {dialog === "move" && move && (
        <ConfirmDialog
          title={move.title}
          action={move.label}
          busy={moving.isPending}
          onConfirm={() => moving.mutate(move)}
          onClose={close}
        >
          <p>{move.text}</p>
          {moving.error && <ErrorState error={moving.error} />}
        </ConfirmDialog>
      )}
      {dialog === "postpone" && <PostponeDialog {...{ rencontre, counted, onDone }} onClose={close} />}
      {dialog === "cancel" && <CancelDialog {...{ rencontre, counted, onDone }} onClose={close} />}
      {dialog === "format" && <FormatDialog {...{ rencontre, counted, onDone }} onClose={close} />}
    </div>
  );
};
