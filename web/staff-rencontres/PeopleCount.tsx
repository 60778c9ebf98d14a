import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { count } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { PeopleField } from "../rencontres/PeopleField.tsx";

type PeopleCountProps = { rencontre: Rencontre; registration: Registration };

/** How many people come for a buyer, which staff correct until the day is over. */
export const PeopleCount = ({ rencontre, registration }: PeopleCountProps) => {
  const { id, organisationName, people, status } = registration;
  const [wanted, setWanted] = useState<number>();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (number: number) =>
      answer(
        api.rencontres[":id"].registrations[":rid"].people.$post({
          param: { id: rencontre.id, rid: id },
          json: { people: number },
        }),
      ),
    onSuccess: async (_, number) => {
      setWanted(undefined);
      await client.invalidateQueries({ queryKey: ["registrations", rencontre.id] });
      if (number !== people)
        toast(`${organisationName} : ${count(number, "personne")}.`, () => change.mutate(people));
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  if (status === "withdrawn" || !rencontreSets.registeredByStaff.includes(rencontre.status)) return people;
  return (
    <>
      <Button
        small
        aria-label={`${organisationName} : ${count(people, "personne")}, changer`}
        onClick={() => setWanted(people)}
      >
        {people}
      </Button>
      {wanted !== undefined && (
        <ConfirmDialog
          title={organisationName}
          action="Enregistrer"
          busy={change.isPending}
          onConfirm={() => change.mutate(wanted)}
          onClose={() => setWanted(undefined)}
        >
          <PeopleField value={wanted} onChange={setWanted} />
          {rencontre.publishedRound !== undefined && (
            <p className="mt-4">
              Le plan publié ne change pas de lui-même : demandez une ronde, ou un nouveau plan de la journée.
            </p>
          )}
        </ConfirmDialog>
      )}
    </>
  );
};
