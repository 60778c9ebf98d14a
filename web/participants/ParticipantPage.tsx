import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { LoadedPage } from "../components/layout/LoadedPage.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { EligibilitySection } from "./EligibilitySection.tsx";
import { EmploymentsSection } from "./EmploymentsSection.tsx";
import { FactsSection } from "./FactsSection.tsx";
import { IdentitySection } from "./IdentitySection.tsx";
import { participantQuery } from "./queries.ts";
import { SimilarSection } from "./SimilarSection.tsx";
import { SituationsSection } from "./SituationsSection.tsx";

const route = getRouteApi("/equipe/clauses/personnes/$id");

const list = <Link to="/equipe/clauses/personnes">Bénéficiaires</Link>;

/** One person employed under a clause, by their code; who they are is shown only to who asks. */
export const ParticipantPage = () => {
  const { id } = route.useParams();
  return (
    <LoadedPage
      query={useQuery(participantQuery(id))}
      lines={8}
      title="Bénéficiaire"
      over={list}
      next="Cherchez cette personne par son code dans la liste des bénéficiaires."
    >
      {(view) => (
        <>
          <PageTitle
            over={list}
            title={view.participant.code}
            lead={
              view.participant.firstEntry === undefined
                ? "Pas encore de contrat de travail."
                : `Première entrée le ${dayText(view.participant.firstEntry)}.`
            }
          />
          <div key={view.participant.id} className="space-y-10">
            <SimilarSection view={view} />
            <EligibilitySection participant={view.participant} />
            <IdentitySection view={view} />
            <FactsSection participant={view.participant} />
            <EmploymentsSection view={view} />
            <SituationsSection view={view} />
            <p>
              <Link to="/equipe/journal" search={{ sur: view.participant.id }}>
                Qui a fait quoi
              </Link>
            </p>
          </div>
        </>
      )}
    </LoadedPage>
  );
};
