import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod";
import { judged } from "../../shared/errors/field-errors.ts";
import { emailSchema } from "../../shared/fields/fields.ts";
import { Button } from "../components/basics/Button.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { EmailField } from "../components/forms/TextField.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { JoinRequestItem } from "../organisations/JoinRequests.tsx";
import { answer, api } from "../platform/api.ts";
import { useForm } from "../platform/useForm.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { KeptData } from "./KeptData.tsx";
import { erasePerson, exportPerson, saveAsFile } from "./queries.ts";

const requestsQuery = queryOptions({
  queryKey: ["join-requests"],
  queryFn: () => answer(api.auth.requests.$get({ query: { limit: "200" } })),
});

/** What people ask of the team: to speak for an organisation, to have their data or to be erased. */
export const StaffRequestsPage = () => {
  const query = useQuery(requestsQuery);
  return (
    <>
      <PageTitle
        title="Demandes"
        lead="Des personnes qui veulent parler pour une organisation, ou exercer leurs droits."
      />
      <div className="max-w-measure space-y-12">
        <section>
          <h2 className="text-h2">Parler pour une organisation</h2>
          <div className="mt-4">
            <Loaded query={query}>
              {({ items }) =>
                items.length === 0 ? (
                  <EmptyState title="Aucune demande en attente" />
                ) : (
                  <ul className="divide-y divide-line">
                    {items.map((request) => (
                      <li key={`${request.accountId} ${request.organisationId}`} className="py-5">
                        <JoinRequestItem request={request} />
                      </li>
                    ))}
                  </ul>
                )
              }
            </Loaded>
          </div>
        </section>
        <PersonalData />
      </div>
    </>
  );
};

const schema = z.object({ email: emailSchema });

const PersonalData = () => {
  const [erasing, setErasing] = useState(false);
  const found = useMutation({ mutationFn: exportPerson });
  const form = useForm<{ email: string }, void>({
    key: "droits",
    initial: { email: "" },
    judge: (value) => judged(schema, value),
    save: async ({ email }) => {
      await found.mutateAsync(emailSchema.parse(email));
    },
    onSaved: () => undefined,
  });
  const { data } = found;
  return (
    <section className="space-y-6">
      <h2 className="text-h2">Données d’une personne</h2>
      <p className="text-ink-soft">
        À sa demande seulement, et après avoir vérifié que c’est bien elle. Chacun peut aussi le faire
        soi-même, depuis son espace.
      </p>
      <Form form={form} action="Voir ce qui est conservé" single>
        <EmailField
          path="email"
          label="Son adresse électronique"
          autoComplete="off"
          value={form.value.email}
          onChange={(email) => form.set({ email })}
        />
      </Form>
      {data && (
        <div className="space-y-5 rounded-large border border-line bg-surface p-5">
          <KeptData data={data} />
          <div className="flex flex-wrap gap-3">
            <Button icon="download" onClick={() => saveAsFile(data, "donnees-personnelles.json")}>
              Télécharger (JSON)
            </Button>
            <Button look="danger" icon="trash" onClick={() => setErasing(true)}>
              Effacer cette personne
            </Button>
          </div>
        </div>
      )}
      {erasing && data && (
        <EraseDialog
          email={data.email}
          erase={() => erasePerson(data.email)}
          onClose={() => setErasing(false)}
          onErased={() => {
            setErasing(false);
            found.reset();
            form.discard();
            toast("Cette personne est effacée.");
          }}
        />
      )}
    </section>
  );
};
