import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Supplier } from "../../shared/suppliers.ts";
import { Page } from "../components/Layout.tsx";
import { ButtonLink } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { Steps } from "../components/Steps.tsx";
import { Tabs } from "../components/Tabs.tsx";
import { toast } from "../components/Toast.tsx";
import { Members } from "../organisations/Members.tsx";
import { OpportunitiesTab } from "./OpportunitiesTab.tsx";
import { supplierQuery } from "./queries.ts";
import { StatisticsTab } from "./StatisticsTab.tsx";
import { SupplierEditor } from "./SupplierEditor.tsx";
import { formOf } from "./supplier-form.ts";

const route = getRouteApi("/ma-fiche/$id");

const life = [
  { id: "draft", label: "Brouillon", detail: "Vous remplissez la fiche" },
  { id: "submitted", label: "À vérifier", detail: "L’équipe la lit" },
  { id: "published", label: "En ligne", detail: "Les acheteurs la trouvent" },
];

/** Where the page stands, and what that means for its authors. */
const State = ({ supplier }: { supplier: Supplier }) => {
  const waiting = supplier.status === "published" && supplier.draft;
  return (
    <div className="mb-10 max-w-measure space-y-4">
      {supplier.status !== "suspended" && (
        <Steps label="Vie de la fiche" steps={life} current={supplier.status} />
      )}
      {supplier.status === "suspended" && (
        <Notice tone="warning" title="Cette fiche est suspendue">
          <p>{supplier.reason}</p>
        </Notice>
      )}
      {supplier.reason && supplier.status !== "suspended" && supplier.status !== "submitted" && (
        <Notice tone="warning" title="L’équipe demande une correction">
          <p>{supplier.reason}</p>
        </Notice>
      )}
      {waiting && (
        <Notice
          tone="info"
          title={
            waiting.submittedAt
              ? "Vos changements sont chez l’équipe"
              : "Vos changements ne sont pas encore envoyés"
          }
        >
          <p>La fiche en ligne reste telle qu’elle est jusqu’à leur publication.</p>
        </Notice>
      )}
    </div>
  );
};

/** A supplier's own page, as its members change it. */
export const SupplierFormPage = () => {
  const { id } = route.useParams();
  const { onglet = "fiche" } = route.useSearch();
  const query = useQuery(supplierQuery(id));
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <Page>
      <Loaded query={query} lines={8}>
        {(supplier) => (
          <>
            <PageTitle
              title={supplier.name}
              over="Ma fiche dans l’annuaire"
              action={
                <ButtonLink to="/fournisseurs/$id" params={{ id }}>
                  Voir la fiche comme le public
                </ButtonLink>
              }
            />
            <State supplier={supplier} />
            <Tabs
              label="Ma fiche et ma structure"
              selected={onglet}
              onSelect={(chosen) =>
                void navigate({ to: "/ma-fiche/$id", params: { id }, search: { onglet: chosen } })
              }
              items={[
                {
                  id: "fiche",
                  label: "Ma fiche",
                  content: (
                    <SupplierEditor
                      key={supplier.version}
                      storageKey={`fiche-${id}`}
                      initial={formOf(supplier)}
                      saved={supplier}
                      onSaved={(saved, submitted) => {
                        client.setQueryData(supplierQuery(id).queryKey, saved);
                        toast(
                          submitted ? "Votre fiche est envoyée à l’équipe." : "Votre fiche est enregistrée.",
                        );
                        void navigate({ to: "/ma-fiche/$id", params: { id }, hash: "contenu" });
                      }}
                    />
                  ),
                },
                {
                  id: "recherches",
                  label: "Ce que cherchent les acheteurs",
                  content: <OpportunitiesTab supplierId={id} />,
                },
                { id: "collegues", label: "Collègues", content: <Members organisation={supplier} /> },
                { id: "lectures", label: "Lectures", content: <StatisticsTab supplierId={id} /> },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
};
