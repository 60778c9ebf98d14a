import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { newestRound } from "../../shared/newest-round.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { ButtonLink, Link } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { Tabs } from "../components/Tabs.tsx";
import { count } from "../format.ts";
import { rencontreQuery } from "../rencontres/queries.ts";
import { Adjustments } from "./Adjustments.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { MatchList } from "./MatchList.tsx";
import { MatrixTab } from "./MatrixTab.tsx";
import { Plan } from "./Plan.tsx";
import { isAtWork, type RoundView, roundQuery, roundsQuery } from "./queries.ts";
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
      {(edition) => (
        <Loaded query={round} lines={8}>
          {(view) => (
            <div className="space-y-8">
              <PageTitle
                over={
                  <Link to="/equipe/rencontres/$id" params={{ id }} search={{ onglet: "rondes" }}>
                    {edition.title}
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
                    <WhatNext rencontre={edition} round={view} />
                  )}
                  <Parts rencontre={edition} round={view} />
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

/** States of an edition in which another plan may still be made. */
const open: ReadonlySet<Rencontre["status"]> = new Set(["matched", "published"]);

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
    {open.has(rencontre.status) && !round.replanning && <RestoreRound round={round} />}
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
        { id: "ecartes", label: "Écartés", content: <LeftOut round={round} /> },
        {
          id: "ajustements",
          label: count(round.adjustments.length, "ajustement"),
          content: <Adjustments rencontre={rencontre} round={round} />,
        },
      ]}
    />
  );
};
