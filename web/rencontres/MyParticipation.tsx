import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { Me } from "../accounts/session.ts";
import { answer, api } from "../api.ts";
import { Button } from "../components/Button.tsx";
import { ConfirmDialog } from "../components/Dialog.tsx";
import { ButtonLink } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { ErrorState, Skeleton } from "../components/States.tsx";
import { toast } from "../components/Toast.tsx";
import { count, list } from "../format.ts";
import { problemOf } from "../problem.ts";
import { OwnPlan } from "./OwnPlan.tsx";
import { registrationsQuery } from "./queries.ts";
import { RegistrationForm } from "./RegistrationForm.tsx";
import { RegistrationStatusBadge } from "./RegistrationStatusBadge.tsx";

type Organisation = Me["organisations"][number];

/** What each of my organisations does in this edition. */
export const MyParticipation = ({ rencontre, me }: { rencontre: Rencontre; me: Me }) => {
  const found = useInfiniteQuery(registrationsQuery(rencontre.id));
  const mine = me.organisations.filter(({ status }) => status === "approved");
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton lines={3} />;
  const registrations = found.data.pages.flatMap((page) => page.items);
  if (mine.length === 0) return rencontre.status === "open" && !me.staff ? <NoOrganisation /> : null;
  return (
    <div className="space-y-8">
      {mine.map((organisation) => (
        <Participation
          key={organisation.id}
          rencontre={rencontre}
          organisation={organisation}
          email={me.email}
          registration={registrations.find(
            (one) => one.organisationId === organisation.id && one.status !== "withdrawn",
          )}
        />
      ))}
    </div>
  );
};

const NoOrganisation = () => (
  <Notice tone="info" title="Votre adresse n’est liée à aucune organisation">
    <p>Dites d’abord qui vous êtes ; l’inscription vient ensuite.</p>
    <div className="mt-3 flex flex-wrap gap-3">
      <ButtonLink to="/intentions/nouvelle" small>
        J’achète
      </ButtonLink>
      <ButtonLink to="/ma-fiche" small>
        Je fournis
      </ButtonLink>
    </div>
  </Notice>
);

type ParticipationProps = {
  rencontre: Rencontre;
  organisation: Organisation;
  email: string;
  registration: Registration | undefined;
};

const Participation = ({ rencontre, organisation, email, registration }: ParticipationProps) => {
  const [editing, setEditing] = useState(false);
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: ["registrations", rencontre.id] });
  const open = rencontre.status === "open";
  if (!registration && !open) return null;
  return (
    <section className="rounded-large border border-line bg-surface p-6 md:p-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-h2">{organisation.name}</h2>
        {registration && <RegistrationStatusBadge status={registration.status} />}
      </div>
      {registration?.status === "toConfirm" && (
        <div className="mt-4">
          <Answer rencontre={rencontre} registration={registration} onDone={changed} />
        </div>
      )}
      {registration && <Said registration={registration} />}
      {registration && <OwnPlan rencontre={rencontre} registration={registration} />}
      {!registration && !editing && (
        <div className="mt-4">
          <Button look="main" onClick={() => setEditing(true)}>
            Inscrire {organisation.name}
          </Button>
        </div>
      )}
      {editing && (
        <div className="mt-6">
          <RegistrationForm
            rencontre={rencontre}
            organisation={organisation}
            email={email}
            registration={registration}
            onSaved={async () => {
              await changed();
              await client.invalidateQueries({ queryKey: ["participants", rencontre.id] });
              setEditing(false);
              toast(
                registration
                  ? "Votre inscription est modifiée."
                  : "Vous êtes inscrits. Vous recevez une confirmation par courriel.",
              );
            }}
          />
        </div>
      )}
      {registration && open && !editing && (
        <div className="mt-6 flex flex-wrap gap-3">
          <Button icon="edit" onClick={() => setEditing(true)}>
            Souhaits, refus et disponibilités
          </Button>
          <Withdraw rencontre={rencontre} registration={registration} onDone={changed} />
        </div>
      )}
    </section>
  );
};

/** What the organisation has said so far, in a line. */
const Said = ({ registration }: { registration: Registration }) => {
  const { side, intentIds, wishes, vetoes, unavailableSlots, maxMeetings } = registration;
  const parts = [
    ...(side === "buyer" ? [count(intentIds.length, "intention apportée", "intentions apportées")] : []),
    ...(wishes.length > 0 ? [count(wishes.length, "souhait")] : []),
    ...(vetoes.length > 0 ? [count(vetoes.length, "refus", "refus")] : []),
    ...(unavailableSlots.length > 0
      ? [count(unavailableSlots.length, "créneau d’absence", "créneaux d’absence")]
      : []),
    ...(maxMeetings === undefined ? [] : [`au plus ${count(maxMeetings, "rendez-vous", "rendez-vous")}`]),
  ];
  return parts.length === 0 ? null : (
    <p className="mt-2 text-ink-soft first-letter:uppercase">{list(parts)}.</p>
  );
};

type ActionProps = { rencontre: Rencontre; registration: Registration; onDone: () => Promise<unknown> };

const Answer = ({ rencontre, registration, onDone }: ActionProps) => {
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

const Withdraw = ({ rencontre, registration, onDone }: ActionProps) => {
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
