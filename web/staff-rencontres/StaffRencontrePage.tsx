import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { RencontreStatus } from "../../shared/rencontres/lifecycle.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { rencontreQuery } from "../rencontres/queries.ts";
import { RencontreFacts } from "../rencontres/RencontreFacts.tsx";
import { RencontreNotices } from "../rencontres/RencontreNotices.tsx";
import { RoundsTab } from "../rounds/RoundsTab.tsx";
import { DayTab } from "./DayTab.tsx";
import { LifecycleActions } from "./LifecycleActions.tsx";
import { PreparationTab } from "./PreparationTab.tsx";
import { RegistrationsTab } from "./RegistrationsTab.tsx";
import { RencontreLine } from "./RencontreLine.tsx";
import { SettingsTab } from "./SettingsTab.tsx";

const route = getRouteApi("/equipe/rencontres/$id");

/** The tab that opens first, by the status of the rencontre. */
const mainTabs: Record<RencontreStatus, string | undefined> = {
  draft: undefined,
  open: undefined,
  closed: "rondes",
  matched: "rondes",
  published: "journee",
  running: "journee",
  held: undefined,
  followedUp: undefined,
  postponed: undefined,
  cancelled: undefined,
};

/** The cockpit of one rencontre: its status, who comes, its rounds. */
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
            <LifecycleActions rencontre={rencontre} />
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
