import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { NewParticipantDialog } from "./NewParticipantDialog.tsx";
import { ParticipantsList } from "./ParticipantsList.tsx";
import { UnansweredList } from "./UnansweredList.tsx";

const route = getRouteApi("/equipe/clauses/personnes");

/** People employed under a clause, by their code, and what became of them. */
export const ParticipantsPage = () => {
  const { onglet = "dossiers" } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/clauses/personnes" });
  const [entering, setEntering] = useState(false);
  return (
    <>
      <PageTitle
        title="Bénéficiaires"
        lead="Les personnes employées au titre d’une clause, par leur code. Leur identité est gardée à part."
        action={
          <Button look="main" icon="plus" onClick={() => setEntering(true)}>
            Nouveau bénéficiaire
          </Button>
        }
      />
      <Tabs
        label="Bénéficiaires"
        selected={onglet}
        onSelect={(id) => void navigate({ search: { onglet: id }, replace: true })}
        items={[
          { id: "dossiers", label: "Dossiers", content: <ParticipantsList /> },
          { id: "situations", label: "Que sont-ils devenus ?", content: <UnansweredList /> },
        ]}
      />
      {entering && <NewParticipantDialog onClose={() => setEntering(false)} />}
    </>
  );
};
