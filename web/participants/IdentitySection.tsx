import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { IdentityView } from "../../shared/participants/view.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api, done, ifMatch } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { IdentityFields } from "./IdentityFields.tsx";
import { blankIdentity, identityFormOf, identityOf } from "./identity-form.ts";
import { type ParticipantView, refreshParticipants } from "./queries.ts";
import { SaveDialog } from "./SaveDialog.tsx";

const routes = api.clause.participants[":id"].identity;

type EditProps = {
  participantId: string;
  shown: IdentityView | undefined;
  onSaved: (identity: IdentityView) => void;
  onClose: () => void;
};

const EditDialog = ({ participantId, shown, onSaved, onClose }: EditProps) => {
  const [form, setForm] = useState(shown ? identityFormOf(shown) : blankIdentity);
  return (
    <SaveDialog
      title={shown ? "Corriger l’identité" : "Enregistrer l’identité"}
      action="Enregistrer"
      saved="L’identité est enregistrée."
      wide
      save={() =>
        answer(
          routes.$put({ param: { id: participantId }, json: identityOf(form) }, ifMatch(shown?.version ?? 0)),
        )
      }
      onSaved={onSaved}
      onClose={onClose}
    >
      <IdentityFields value={form} set={(patch) => setForm((before) => ({ ...before, ...patch }))} />
    </SaveDialog>
  );
};

const factsOf = ({
  firstName,
  lastName,
  birthDate,
  email,
  phone,
  referrer,
}: IdentityView): [string, string][] => [
  ["Nom", `${firstName} ${lastName}`],
  ...(birthDate ? [["Date de naissance", dayText(birthDate)] as [string, string]] : []),
  ...(phone ? [["Téléphone", phone] as [string, string]] : []),
  ...(email ? [["Adresse électronique", email] as [string, string]] : []),
  ...(referrer
    ? [
        ["Orientée par", [referrer.name, referrer.email, referrer.phone].filter(Boolean).join(", ")] as [
          string,
          string,
        ],
      ]
    : []),
];

const Shown = ({ identity }: { identity: IdentityView }) => (
  <dl className="grid max-w-measure gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
    {factsOf(identity).map(([label, value]) => (
      <div key={label} className="sm:contents">
        <dt className="text-ink-soft">{label}</dt>
        <dd className="break-words">{value}</dd>
      </div>
    ))}
  </dl>
);

/** Who the person is: hidden until somebody asks for it, which the journal tells. */
export const IdentitySection = ({ view: { participant, identity } }: { view: ParticipantView }) => {
  const client = useQueryClient();
  const [shown, setShown] = useState<IdentityView>();
  const [editing, setEditing] = useState(false);
  const [erasing, setErasing] = useState(false);
  const param = { id: participant.id };
  const onError = (error: Error) => toast(problemOf(error).detail);
  const show = useMutation({
    mutationFn: () => answer(routes.reading.$post({ param })),
    onSuccess: setShown,
    onError,
  });
  const erase = useMutation({
    mutationFn: () => done(routes.$delete({ param })),
    onSuccess: () => {
      setErasing(false);
      setShown(undefined);
      refreshParticipants(client);
      toast("L’identité est effacée ; les faits restent.");
    },
    onError,
  });
  return (
    <section className="space-y-3">
      <h2 className="text-h2">Identité</h2>
      <p className="max-w-measure text-ink-soft">
        {identity
          ? `Gardée à part, jusqu’au ${dayText(identity.eraseOn)} ou plus si la personne travaille encore. Chaque lecture est notée au journal.`
          : "Aucune identité n’est gardée : elle n’a pas été saisie, ou elle a été effacée à sa date."}
      </p>
      {identity && shown && <Shown identity={shown} />}
      <div className="flex flex-wrap gap-3">
        {identity && !shown && (
          <Button busy={show.isPending} onClick={() => show.mutate()}>
            Montrer l’identité
          </Button>
        )}
        {identity && shown && <Button onClick={() => setShown(undefined)}>Cacher</Button>}
        {(!identity || shown) && (
          <Button onClick={() => setEditing(true)}>{identity ? "Corriger" : "Enregistrer l’identité"}</Button>
        )}
        {identity && shown && <Button onClick={() => setErasing(true)}>Effacer</Button>}
      </div>
      {editing && (
        <EditDialog
          participantId={participant.id}
          shown={identity ? shown : undefined}
          onSaved={setShown}
          onClose={() => setEditing(false)}
        />
      )}
      {erasing && (
        <ConfirmDialog
          title="Effacer l’identité maintenant ?"
          action="Effacer l’identité"
          danger
          busy={erase.isPending}
          onConfirm={() => erase.mutate()}
          onClose={() => setErasing(false)}
        >
          <p>
            Le nom, les coordonnées et le prescripteur seront effacés pour de bon. Les faits, les heures et
            les situations restent, sous le code {participant.code}.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
};
