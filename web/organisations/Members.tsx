import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import * as z from "zod";
import { judged } from "../../shared/errors/field-errors.ts";
import { emailText } from "../../shared/fields/email-text.ts";
import { emailSchema } from "../../shared/fields/fields.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { EmailField } from "../components/forms/TextField.tsx";
import { problemOf } from "../platform/problem.ts";
import { useMe } from "../platform/session.ts";
import { useForm } from "../platform/useForm.ts";
import { JoinRequestItem } from "./JoinRequests.tsx";
import { invitationsQuery, inviteMember, membersQuery, removeMember, takeBackInvitation } from "./queries.ts";

type Organisation = { id: string; name: string };

/** Who speaks for an organisation, who asks to, who is invited; and the way out. */
export const Members = ({ organisation }: { organisation: Organisation }) => {
  const { id, name } = organisation;
  const query = useQuery(membersQuery(id));
  return (
    <div className="max-w-measure space-y-10">
      <Loaded query={query}>
        {({ items }) => {
          const asking = items.filter(({ status }) => status === "requested");
          const members = items.filter(({ status }) => status === "approved");
          return (
            <>
              {asking.map((one) => (
                <section
                  key={one.accountId}
                  aria-label={`Demande de ${emailText(one.email)}`}
                  className="rounded-large border border-violette bg-violette-wash p-5"
                >
                  <JoinRequestItem request={{ ...one, organisationId: id, organisationName: name }} />
                </section>
              ))}
              <section>
                <h2 className="text-h2">Qui parle pour {name}</h2>
                <ul className="mt-3 divide-y divide-line border-y border-line">
                  {members.map((member) => (
                    <Member
                      key={member.accountId}
                      member={member}
                      organisation={organisation}
                      alone={members.length === 1}
                    />
                  ))}
                </ul>
                {members.length === 0 && (
                  <p className="mt-3 text-ink-soft">Personne encore : l’équipe répond aux demandes.</p>
                )}
              </section>
            </>
          );
        }}
      </Loaded>
      <Invitations organisation={organisation} />
    </div>
  );
};

type MemberProps = {
  member: { accountId: string; email: string };
  organisation: Organisation;
  alone: boolean;
};

const Member = ({ member, organisation, alone }: MemberProps) => {
  const { data: me } = useMe();
  const [asked, setAsked] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const self = me?.id === member.accountId;
  const removal = useMutation({
    mutationFn: () => removeMember(organisation.id, member.accountId),
    onSuccess: async () => {
      setAsked(false);
      if (self) {
        await client.invalidateQueries({ queryKey: ["me"] });
        await navigate({ to: "/mon-espace" });
        toast(`Vous ne parlez plus pour ${organisation.name}.`);
      } else {
        await client.invalidateQueries(membersQuery(organisation.id));
        toast(`${emailText(member.email)} ne parle plus pour ${organisation.name}.`);
      }
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <span className="min-w-0 break-all">
        {emailText(member.email)}
        {self && <span className="text-ink-soft"> (vous)</span>}
      </span>
      <Button small onClick={() => setAsked(true)}>
        {self ? "Quitter" : "Retirer"}
        <span className="sr-only"> {self ? organisation.name : emailText(member.email)}</span>
      </Button>
      {asked && (
        <ConfirmDialog
          title={self ? `Quitter ${organisation.name}` : `Retirer ${emailText(member.email)}`}
          action={self ? "Quitter l’organisation" : "Retirer cette personne"}
          danger
          busy={removal.isPending}
          onConfirm={() => removal.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>
            {self
              ? "Vous ne pourrez plus modifier sa page ni voir ses rendez-vous."
              : "Cette personne ne pourra plus modifier la page ni voir les rendez-vous."}
          </p>
          {alone && <p>Plus personne ne parlera pour elle : l’équipe répondra aux demandes.</p>}
        </ConfirmDialog>
      )}
    </li>
  );
};

const schema = z.object({ email: emailSchema });

const Invitations = ({ organisation }: { organisation: Organisation }) => {
  const { id, name } = organisation;
  const client = useQueryClient();
  const query = useQuery(invitationsQuery(id));
  const changed = () => client.invalidateQueries(invitationsQuery(id));
  const form = useForm<{ email: string }, void>({
    key: `invitation-${id}`,
    initial: { email: "" },
    judge: (value) => judged(schema, value),
    save: ({ email }) => inviteMember(id, emailSchema.parse(email)),
    onSaved: () => {
      toast(`L’invitation part vers ${form.value.email}.`);
      form.discard();
      void changed();
    },
  });
  const back = useMutation({
    mutationFn: (email: string) => takeBackInvitation(id, email),
    onSuccess: changed,
    onError: (error) => toast(problemOf(error).detail),
  });
  const waiting = query.data?.items ?? [];
  return (
    <section className="space-y-6">
      <h2 className="text-h2">Inviter un collègue</h2>
      {waiting.length > 0 && (
        <ul aria-label="Invitations en attente" className="divide-y divide-line border-y border-line">
          {waiting.map(({ email, createdAt }) => (
            <li key={email} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span className="min-w-0 break-all">
                {emailText(email)}{" "}
                <span className="text-small text-ink-soft">invité le {dayText(createdAt)}</span>
              </span>
              <Button small onClick={() => back.mutate(email)}>
                Reprendre l’invitation<span className="sr-only"> de {emailText(email)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form form={form} action="Envoyer l’invitation" single>
        <EmailField
          path="email"
          label="Son adresse électronique"
          help={`Un courriel part. La personne parlera pour ${name} dès qu’elle aura accepté, sans mot de passe.`}
          value={form.value.email}
          onChange={(email) => form.set({ email })}
        />
      </Form>
    </section>
  );
};
