import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { RencontreStatus } from "../../shared/lives.ts";
import { ButtonLink, Link } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { Tabs } from "../components/Tabs.tsx";
import { RoundsTab } from "../rounds/RoundsTab.tsx";
import { DayTab } from "./DayTab.tsx";
import { LifeActions } from "./LifeActions.tsx";
import { PreparationTab } from "./PreparationTab.tsx";
import { rencontreQuery } from "./queries.ts";
import { RegistrationsTab } from "./RegistrationsTab.tsx";
import { RencontreFacts } from "./RencontreFacts.tsx";
import { RencontreLine } from "./RencontreLine.tsx";
import { RencontreNotices } from "./RencontreNotices.tsx";
import { SettingsTab } from "./SettingsTab.tsx";

const route = getRouteApi("/equipe/rencontres/$id");

/** What one comes for first, where the edition stands. */
const mainTabs: Partial<Record<RencontreStatus, string>> = {
  closed: "rondes",
  matched: "rondes",
  published: "journee",
  running: "journee",
};

/** The cockpit of one edition: where it stands, who comes, its rounds. */
export const StaffRencontrePage = () => {
  const { id } = route.useParams();
  const { onglet } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/rencontres/$id" });
  return (
    <Loaded query={useQuery(rencontreQuery(id))} lines={8}>
      {(rencontre) => (
        <div className="space-y-8">
          <PageTitle
            over={<Link to="/equipe/rencontres">Rencontres</Link>}
            title={rencontre.title}
            action={
              <ButtonLink to="/rencontres/$id" params={{ id }}>
                Page publique
              </ButtonLink>
            }
          />
          <RencontreNotices rencontre={rencontre} />
          <RencontreLine rencontre={rencontre} />
          <div className="grid gap-8 lg:grid-cols-[1fr_20rem]">
            <LifeActions rencontre={rencontre} />
            <RencontreFacts rencontre={rencontre} />
          </div>
          <Tabs
            label="Parties de la rencontre"
            selected={onglet ?? mainTabs[rencontre.status] ?? "preparation"}
            onSelect={(onglet) => void navigate({ search: { onglet }, replace: true, resetScroll: false })}
            items={[
              {
                id: "preparation",
                label: "Préparation",
                content: <PreparationTab rencontre={rencontre} />,
              },
              {
                id: "inscriptions",
                label: "Inscriptions",
                content: <RegistrationsTab rencontre={rencontre} />,
              },
              { id: "rondes", label: "Rondes", content: <RoundsTab rencontre={rencontre} /> },
              { id: "journee", label: "Journée", content: <DayTab rencontre={rencontre} /> },
              { id: "reglages", label: "Réglages", content: <SettingsTab rencontre={rencontre} /> },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
};
