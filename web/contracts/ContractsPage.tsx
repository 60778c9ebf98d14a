import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ButtonLink } from "../components/basics/Link.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { ContractsOfYear } from "./ContractsOfYear.tsx";
import { ContractsToCheck } from "./ContractsToCheck.tsx";
import { contractsToCheckQuery } from "./queries.ts";

const route = getRouteApi("/equipe/marches");

/** What was signed in the end: first what is to be checked, then the contracts of a year. */
export const ContractsPage = () => {
  const { onglet } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/marches" });
  const waiting = useInfiniteQuery(contractsToCheckQuery).data?.pages.flatMap(({ items }) => items).length;
  const selected = onglet ?? (waiting === 0 ? "tous" : "a-verifier");
  return (
    <>
      <PageTitle
        title="Marchés"
        lead="Ce qui a été signé. Seuls les marchés vérifiés comptent dans le bilan."
        action={
          <ButtonLink look="main" icon="plus" to="/equipe/marches/nouveau">
            Enregistrer un marché
          </ButtonLink>
        }
      />
      <Tabs
        label="Marchés"
        selected={selected}
        onSelect={(id) => void navigate({ search: { onglet: id }, replace: true })}
        items={[
          {
            id: "a-verifier",
            label: waiting ? `À vérifier (${waiting})` : "À vérifier",
            content: <ContractsToCheck />,
          },
          { id: "tous", label: "Par année", content: <ContractsOfYear /> },
        ]}
      />
    </>
  );
};
