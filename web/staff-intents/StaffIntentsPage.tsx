import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ButtonLink } from "../components/basics/Link.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { IntentBoard } from "./IntentBoard.tsx";
import { IntentFilters } from "./IntentFilters.tsx";
import { IntentTable } from "./IntentTable.tsx";
import type { StaffIntentsSearch } from "./intents-search.ts";

const route = getRouteApi("/equipe/intentions");

const chosenView = "border-violette! bg-violette-wash! font-semibold";

/** All intents: as a board of steps, or as a table; the filters stay from one to the other. */
export const StaffIntentsPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/intentions" });
  const asTable = search.vue === "tableau" || search.etape !== undefined;
  const change = (patch: StaffIntentsSearch) =>
    void navigate({ search: { ...search, ...patch }, replace: true });
  return (
    <>
      <PageTitle
        title="Intentions d’achat"
        lead="De la première ligne d’un acheteur jusqu’à la fin du marché."
        action={
          <nav aria-label="Vue" className="flex gap-2">
            <ButtonLink
              to="/equipe/intentions"
              search={{ ...search, vue: undefined, etape: undefined }}
              className={asTable ? "" : chosenView}
              aria-current={asTable ? undefined : "page"}
            >
              Étapes
            </ButtonLink>
            <ButtonLink
              to="/equipe/intentions"
              search={{ ...search, vue: "tableau" }}
              className={asTable ? chosenView : ""}
              aria-current={asTable ? "page" : undefined}
            >
              Tableau
            </ButtonLink>
          </nav>
        }
      />
      <IntentFilters search={search} withStatuses={asTable} onChange={change} />
      {asTable ? <IntentTable search={search} onChange={change} /> : <IntentBoard search={search} />}
    </>
  );
};
