import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { type Buyer, buyerInputSchema } from "../../shared/buyers/schema.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { Tabs } from "../components/basics/Tabs.tsx";
import { Loaded, Skeleton } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { Members } from "../organisations/Members.tsx";
import { SiretField } from "../organisations/SiretField.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { today } from "../platform/clock.ts";
import { useForm } from "../platform/useForm.ts";
import { LegalStatusField } from "./LegalStatusField.tsx";
import { buyerQuery } from "./queries.ts";

const route = getRouteApi("/organisation/$id");

/** Its pictures and words come when they are asked for. */
const BuyerReportTab = lazy(() =>
  import("../reports/BuyerReportTab.tsx").then((module) => ({ default: module.BuyerReportTab })),
);

/** A buying organisation, for its members: what it is, and who speaks for it. */
export const OrganisationPage = () => {
  const { id } = route.useParams();
  const { onglet = "organisation", annee } = route.useSearch();
  const query = useQuery(buyerQuery(id));
  const navigate = useNavigate();
  return (
    <Page>
      <Loaded query={query} lines={6}>
        {(buyer) => (
          <>
            <PageTitle over="Mon organisation" title={buyer.name} />
            <Tabs
              label="Mon organisation"
              selected={onglet}
              onSelect={(chosen) =>
                void navigate({ to: "/organisation/$id", params: { id }, search: { onglet: chosen } })
              }
              items={[
                {
                  id: "organisation",
                  label: "L’organisation",
                  content: <BuyerForm key={buyer.version} buyer={buyer} />,
                },
                { id: "collegues", label: "Collègues", content: <Members organisation={buyer} /> },
                {
                  id: "bilan",
                  label: "Bilan",
                  content: (
                    <Suspense fallback={<Skeleton />}>
                      <BuyerReportTab
                        buyerId={id}
                        year={annee ?? today().slice(0, 4)}
                        onYear={(chosen) =>
                          void navigate({
                            to: "/organisation/$id",
                            params: { id },
                            search: { onglet: "bilan", annee: chosen },
                          })
                        }
                      />
                    </Suspense>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
};

const formOf = ({ siret, name, legalStatus, address, contact }: Buyer) => ({
  ...{ siret, name, legalStatus, address, contact },
});

const BuyerForm = ({ buyer }: { buyer: Buyer }) => {
  const client = useQueryClient();
  const form = useForm({
    key: `organisation-${buyer.id}`,
    initial: formOf(buyer),
    saved: buyer,
    judge: (value) => judged(buyerInputSchema, value),
    save: (value, { at }) =>
      answer(
        api.buyers[":id"].$put(
          { param: { id: buyer.id }, json: buyerInputSchema.parse(value) },
          ifMatch(at?.version),
        ),
      ),
    latest: async () => {
      const document = await answer(api.buyers[":id"].$get({ param: { id: buyer.id } }));
      return { document, value: formOf(document) };
    },
    onSaved: (saved) => {
      client.setQueryData(buyerQuery(buyer.id).queryKey, saved);
      toast("Votre organisation est enregistrée.");
    },
  });
  const { value, set } = form;
  return (
    <Form form={form} action="Enregistrer">
      <FormSection title="Ce qu’elle est">
        <SiretField path="siret" value={value.siret} onChange={(typed) => set({ siret: typed })} />
        <TextField
          path="name"
          label="Nom"
          autoComplete="organization"
          value={value.name}
          onChange={(typed) => set({ name: typed })}
        />
        <LegalStatusField
          path="legalStatus"
          value={value.legalStatus}
          onChange={(status) => set({ legalStatus: status })}
        />
      </FormSection>
      <FormSection title="Qui la représente" help="L’équipe écrit à cette adresse.">
        <ContactFields value={value.contact} onChange={(changed) => set({ contact: changed })} />
      </FormSection>
    </Form>
  );
};
