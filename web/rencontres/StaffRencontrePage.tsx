import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { rencontreStatuses, rencontreStatusLabels } from "../../shared/lives.ts";
import { ButtonLink, Link } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { Steps } from "../components/Steps.tsx";
import { Tabs } from "../components/Tabs.tsx";
import { RoundsTab } from "../rounds/RoundsTab.tsx";
import { LifeActions } from "./LifeActions.tsx";
import { rencontreQuery } from "./queries.ts";
import { RegistrationsTab } from "./RegistrationsTab.tsx";
import { RencontreFacts } from "./RencontreFacts.tsx";
import { RencontreNotices } from "./RencontreNotices.tsx";
import { SettingsTab } from "./SettingsTab.tsx";

const route = getRouteApi("/equipe/rencontres/$id");

const line = rencontreStatuses.filter((status) => status !== "postponed" && status !== "cancelled");

/** The cockpit of one edition: where it stands, who comes, its rounds. */
export const StaffRencontrePage = () => {
  const { id } = route.useParams();
  const { onglet = "inscriptions" } = route.useSearch();
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
          {rencontre.status !== "postponed" && rencontre.status !== "cancelled" && (
            <Steps
              label="Vie de la rencontre"
              current={rencontre.status}
              steps={line.map((status) => ({ id: status, label: rencontreStatusLabels[status] }))}
            />
          )}
          <div className="grid gap-8 lg:grid-cols-[1fr_20rem]">
            <LifeActions rencontre={rencontre} />
            <RencontreFacts rencontre={rencontre} />
          </div>
          <Tabs
            label="Parties de la rencontre"
            selected={onglet}
            onSelect={(onglet) => void navigate({ search: { onglet }, replace: true, resetScroll: false })}
            items={[
              {
                id: "inscriptions",
                label: "Inscriptions",
                content: <RegistrationsTab rencontre={rencontre} />,
              },
              { id: "rondes", label: "Rondes", content: <RoundsTab rencontre={rencontre} /> },
              { id: "reglages", label: "Réglages", content: <SettingsTab rencontre={rencontre} /> },
            ]}
          />
        </div>
      )}
    </Loaded>
  );
};
