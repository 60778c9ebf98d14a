import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { ButtonLink } from "../components/basics/Link.tsx";
import { Steps } from "../components/basics/Steps.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded, Skeleton } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { Members } from "../organisations/Members.tsx";
import { today } from "../platform/clock.ts";
import { supplierQuery } from "../suppliers/queries.ts";
import { OpportunitiesTab } from "./OpportunitiesTab.tsx";
import { ProfileEditor } from "./ProfileEditor.tsx";
import { formOf } from "./profile-form.ts";
import { StatisticsTab } from "./StatisticsTab.tsx";

const route = getRouteApi("/ma-fiche/$id");

/** Its pictures and words come when they are asked for. */
const SupplierReportTab = lazy(() =>
  import("../reports/SupplierReportTab.tsx").then((module) => ({ default: module.SupplierReportTab })),
);

const lifecycle = [
  { id: "draft", label: "Brouillon", detail: "Vous remplissez la fiche" },
  { id: "submitted", label: "À vérifier", detail: "L’équipe la lit" },
  { id: "published", label: "En ligne", detail: "Les acheteurs la trouvent" },
];

/** Where the profile stands, and what that means for its authors. */
const State = ({ supplier }: { supplier: Supplier }) => {
  const waiting = supplier.status === "published" && supplier.draft;
  return (
    <div className="mb-10 max-w-measure space-y-4">
      {supplier.status !== "suspended" && (
        <Steps label="Vie de la fiche" steps={lifecycle} current={supplier.status} />
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

/** The profile of a supplier, as their members change it. */
export const MyProfilePage = () => {
  const { id } = route.useParams();
  const { onglet = "fiche", annee } = route.useSearch();
  const query = useQuery(supplierQuery(id));
  const client = useQueryClient();
  const navigate = useNavigate();
  const [saves, setSaves] = useState(0);
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
                    <ProfileEditor
                      // Begun again by one's own save alone: what a colleague saves must not lose a file that was chosen here.
                      key={saves}
                      storageKey={`fiche-${id}`}
                      initial={formOf(supplier)}
                      saved={supplier}
                      onSaved={(saved, submitted) => {
                        client.setQueryData(supplierQuery(id).queryKey, saved);
                        setSaves((before) => before + 1);
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
                {
                  id: "bilan",
                  label: "Bilan",
                  content: (
                    <Suspense fallback={<Skeleton />}>
                      <SupplierReportTab
                        supplierId={id}
                        year={annee ?? today().slice(0, 4)}
                        onYear={(chosen) =>
                          void navigate({
                            to: "/ma-fiche/$id",
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
