import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Tabs } from "../components/basics/Tabs.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { CategoriesTab } from "./CategoriesTab.tsx";
import { ContactTab } from "./ContactTab.tsx";
import { EffortTab } from "./EffortTab.tsx";
import { LawTab } from "./LawTab.tsx";
import { MailTextsTab } from "./MailTextsTab.tsx";
import { SlotModelsTab } from "./SlotModelsTab.tsx";

const route = getRouteApi("/equipe/reglages");

/** What the team sets: by what needs are judged, what may be bought, what mails say, how days are cut. */
export const SettingsPage = () => {
  const { onglet } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/reglages" });
  return (
    <>
      <PageTitle
        title="Réglages"
        lead="Ce que vous changez ici vaut aussitôt pour tous ; le journal garde ce qui valait avant."
      />
      <Tabs
        label="Réglages"
        selected={onglet ?? "droit"}
        onSelect={(chosen) =>
          void navigate({ search: { onglet: chosen }, replace: true, resetScroll: false })
        }
        items={[
          { id: "droit", label: "Seuils et droit", content: <LawTab /> },
          { id: "familles", label: "Familles d’achats", content: <CategoriesTab /> },
          { id: "effort", label: "Effort d’insertion", content: <EffortTab /> },
          { id: "courriels", label: "Textes des courriels", content: <MailTextsTab /> },
          { id: "journees", label: "Modèles de journée", content: <SlotModelsTab /> },
          { id: "coordonnees", label: "Coordonnées", content: <ContactTab /> },
        ]}
      />
    </>
  );
};
