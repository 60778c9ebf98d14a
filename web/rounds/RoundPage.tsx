import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { newestRound } from "../../shared/rounds/newest-round.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { count } from "../platform/format.ts";
import { rencontreQuery } from "../rencontres/queries.ts";
import { Adjustments } from "./Adjustments.tsx";
import { isAtWork, type RoundView, roundQuery, roundsQuery } from "./common/queries.ts";
import { ExclusionCounts } from "./ExclusionCounts.tsx";
import { MatchList } from "./MatchList.tsx";
import { MatrixTab } from "./matrix/MatrixTab.tsx";
import { Plan } from "./plan/Plan.tsx";
import { RestoreRound } from "./RestoreRound.tsx";
import { RoundActions } from "./RoundActions.tsx";
import { RoundFigures } from "./RoundFigures.tsx";
import { RoundProgress } from "./RoundProgress.tsx";
import { RoundStatusBadge } from "./RoundStatusBadge.tsx";

const route = getRouteApi("/equipe/rencontres/$id/rondes/$n");

/** One round: its progress, then its matches and its plan, adjusted until it is published. */
export const RoundPage = () => {
  const { id, n } = route.useParams();
  const rencontre = useQuery(rencontreQuery(id));
  const round = useQuery(roundQuery(id, n));
  return (
    <Loaded query={rencontre}>
      {(rencontre) => (
        <Loaded query={round} lines={8}>
          {(view) => (
            <div className="space-y-8">
              <PageTitle
                over={
                  <Link to="/equipe/rencontres/$id" params={{ id }} search={{ onglet: "rondes" }}>
                    {rencontre.title}
                  </Link>
                }
                title={`Ronde ${view.number}`}
              />
              <RoundStatusBadge status={view.status} />
              {isAtWork(view.status) && !view.result && <RoundProgress round={view} />}
              {view.status === "failed" && (
                <Notice tone="error" title="Cette ronde n’a pas abouti">
                  <p>{view.reason}</p>
                </Notice>
              )}
              {view.result && (
                <>
                  <RoundFigures result={view.result} />
                  {isAtWork(view.status) ? (
                    <RoundProgress round={view} />
                  ) : (
                    <WhatNext rencontre={rencontre} round={view} />
                  )}
                  <Parts rencontre={rencontre} round={view} />
                </>
              )}
            </div>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

/** The newest round goes on to be published. */
const WhatNext = ({ rencontre, round }: { rencontre: Rencontre; round: RoundView }) => (
  <Loaded query={useQuery(roundsQuery(rencontre.id))} lines={1}>
    {({ items }) => {
      const newest = newestRound(items) ?? round.number;
      return round.number < newest ? (
        <EarlierRound rencontre={rencontre} round={round} newest={newest} />
      ) : (
        <RoundActions rencontre={rencontre} round={round} />
      );
    }}
  </Loaded>
);

/** What can be done of a round that later ones followed: compare it, or go back to it. */
const EarlierRound = ({
  rencontre,
  round,
  newest,
}: {
  rencontre: Rencontre;
  round: RoundView;
  newest: number;
}) => (
  <div className="flex flex-wrap gap-3">
    {rencontreSets.planPublishable.includes(rencontre.status) && !round.replanning && (
      <RestoreRound round={round} />
    )}
    <ButtonLink
      to="/equipe/rencontres/$id/comparaison"
      params={{ id: rencontre.id }}
      search={{ de: String(round.number), a: String(newest) }}
      icon="swap"
    >
      Comparer avec la ronde {newest}
    </ButtonLink>
  </div>
);

const Parts = ({ rencontre, round }: { rencontre: Rencontre; round: RoundView }) => {
  const { onglet = "plan" } = route.useSearch();
  const navigate = useNavigate({ from: "/equipe/rencontres/$id/rondes/$n" });
  return (
    <Tabs
      label="Parties de la ronde"
      selected={onglet}
      onSelect={(chosen) => void navigate({ search: { onglet: chosen }, replace: true, resetScroll: false })}
      items={[
        {
          id: "plan",
          label: "Plan",
          content: round.plan && <Plan rencontre={rencontre} round={round} plan={round.plan} />,
        },
        {
          id: "matrice",
          label: "Matrice",
          content: <MatrixTab rencontre={rencontre} round={round} />,
        },
        {
          id: "rapprochements",
          label: count(round.result?.matches ?? 0, "rapprochement"),
          content: <MatchList rencontre={rencontre} matches={round.matches ?? []} />,
        },
        { id: "ecartes", label: "Écartés", content: <ExclusionCounts round={round} /> },
        {
          id: "ajustements",
          label: count(round.adjustments.length, "ajustement"),
          content: <Adjustments rencontre={rencontre} round={round} />,
        },
      ]}
    />
  );
};
