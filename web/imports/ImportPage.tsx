import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Tabs } from "../components/basics/Tabs.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { ClauseImport } from "./ClauseImport.tsx";
import { ImportSteps } from "./ImportSteps.tsx";
import { type ImportKindId, importKinds } from "./import-kinds.ts";

const route = getRouteApi("/equipe/import");

/** Files of the team: tried line by line, then imported. */
export const ImportPage = () => {
  const { onglet } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/import" });
  const kinds = importKinds(today());
  const ids = Object.keys(kinds) as ImportKindId[];
  return (
    <>
      <PageTitle
        title="Importer"
        lead="Le fichier est d’abord essayé : vous voyez ce que devient chaque ligne avant que rien ne change."
      />
      <Tabs
        label="Ce qu’on importe"
        selected={onglet === "clause" ? onglet : (ids.find((id) => id === onglet) ?? "suppliers")}
        onSelect={(chosen) =>
          void navigate({ search: { onglet: chosen }, replace: true, resetScroll: false })
        }
        items={[
          ...ids.map((id) => ({
            id,
            label: kinds[id].label,
            content: <ImportSteps key={id} kind={kinds[id]} mayVouch={id === "suppliers"} />,
          })),
          { id: "clause" as const, label: "Clauses", content: <ClauseImport /> },
        ]}
      />
    </>
  );
};
