import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Preparation } from "../../shared/rencontres/preparation.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { api, done } from "../platform/api.ts";
import { list } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";

type SharedContact = Preparation["sharedContacts"][number];

const numbers = ["deux", "trois", "quatre", "cinq", "six"];
const inWords = (number: number): string => numbers[number - 2] ?? String(number);

/** Says whether the participants of one contact send somebody each; what was said can be taken back. */
const useSeparation = (rencontre: Rencontre) => {
  const client = useQueryClient();
  const separation = useMutation({
    mutationFn: ({ participants, apart }: SharedContact) =>
      done(
        api.rencontres[":id"].separations.$post({
          param: { id: rencontre.id },
          json: { registrationIds: participants.map(({ registrationId }) => registrationId), apart },
        }),
      ),
    onSuccess: async (_, contact) => {
      await Promise.all(
        ["preparation", "registrations"].map((key) =>
          client.invalidateQueries({ queryKey: [key, rencontre.id] }),
        ),
      );
      toast(
        contact.apart
          ? `Ils seront ${inWords(contact.participants.length)} : leurs rendez-vous pourront être à la même heure.`
          : `${contact.name} viendra pour tous : leurs rendez-vous ne seront pas à la même heure.`,
        () => separation.mutate({ ...contact, apart: !contact.apart }),
      );
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return separation;
};

/** Contacts of several participants, who cannot be at two tables at once; staff may say that others come as well. */
export const SharedContacts = ({
  rencontre,
  contacts,
}: {
  rencontre: Rencontre;
  contacts: readonly SharedContact[];
}) => {
  const separation = useSeparation(rencontre);
  const isPublished = rencontre.publishedRound !== undefined;
  if (contacts.length === 0) return null;
  return (
    <section className="space-y-4">
      <h2 className="text-h2">Une personne pour plusieurs inscrits</h2>
      {isPublished && contacts.some(({ apart }) => !apart) && (
        <p className="max-w-measure text-ink-soft">
          Le plan publié ne change pas de lui-même : demandez une ronde, ou un nouveau plan de la journée.
        </p>
      )}
      <ul className="space-y-4">
        {contacts.map((contact) => {
          const { name, participants, apart } = contact;
          const of = list(participants.map((one) => one.name));
          const many = inWords(participants.length);
          return (
            <li key={participants.map(({ registrationId }) => registrationId).join()}>
              <Notice
                tone={apart ? "success" : "warning"}
                title={
                  apart
                    ? `${name} est le contact de ${of} : vous avez dit qu’ils seront ${many}.`
                    : `${name} est le contact de ${of} : leurs rendez-vous ne seront pas à la même heure.`
                }
              >
                <div className="mt-3">
                  <Button
                    small
                    busy={separation.isPending}
                    onClick={() => separation.mutate({ ...contact, apart: !apart })}
                  >
                    {apart ? `${name} viendra pour tous` : `Ils seront ${many}`}
                  </Button>
                </div>
              </Notice>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
