import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { registrationSets } from "../../shared/rencontres/registration-lifecycle.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { LoadedPages } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import type { Me } from "../platform/session.ts";
import { OwnPlan } from "./OwnPlan.tsx";
import { registrationsQuery } from "./queries.ts";
import { ConfirmNotice, WithdrawButton } from "./RegistrationActions.tsx";
import { RegistrationForm } from "./RegistrationForm.tsx";
import { RegistrationStatusBadge } from "./RegistrationStatusBadge.tsx";
import { RegistrationSummary } from "./RegistrationSummary.tsx";

type Organisation = Me["organisations"][number];

/** What each of my organisations does in this rencontre. */
export const MyParticipation = ({ rencontre, me }: { rencontre: Rencontre; me: Me }) => {
  const found = useInfiniteQuery(registrationsQuery(rencontre.id));
  const mine = me.organisations.filter(({ status }) => status === "approved");
  if (mine.length === 0) return rencontre.status === "open" && !me.staff ? <NoOrganisation /> : null;
  return (
    <LoadedPages query={found} lines={3}>
      {(registrations) => (
        <div className="space-y-8">
          {mine.map((organisation) => (
            <Participation
              key={organisation.id}
              rencontre={rencontre}
              organisation={organisation}
              email={me.email}
              registration={registrations.find(
                (one) =>
                  one.organisationId === organisation.id && registrationSets.takingPart.includes(one.status),
              )}
            />
          ))}
        </div>
      )}
    </LoadedPages>
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
          <ConfirmNotice rencontre={rencontre} registration={registration} onDone={changed} />
        </div>
      )}
      {registration && <RegistrationSummary registration={registration} />}
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
          <WithdrawButton rencontre={rencontre} registration={registration} onDone={changed} />
        </div>
      )}
    </section>
  );
};
