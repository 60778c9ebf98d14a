import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { count } from "../platform/format.ts";
import { usePlaceNames } from "../reference/queries.ts";
import { Facts } from "./Facts.tsx";
import { FollowedList } from "./FollowedList.tsx";
import { OperationDialog } from "./OperationDialog.tsx";
import { datesText, hoursText } from "./progress-words.ts";
import { type OperationView, operationStandingQuery } from "./queries.ts";

const route = getRouteApi("/equipe/clauses/operations/$id");

const factsOf = ({ operation, standing }: OperationView): { label: string; value: string }[] => {
  const { planned, worked, remaining, unasked, late, unplanned } = standing;
  const { targetHours, start, end } = operation;
  return [
    ...(targetHours === undefined
      ? [{ label: "Heures faites", value: hoursText(worked) }]
      : [{ label: "Objectif", value: hoursText(targetHours) }]),
    { label: "Prévues par ses marchés", value: hoursText(planned) },
    ...(remaining === undefined ? [] : [{ label: "Restantes pour l’objectif", value: hoursText(remaining) }]),
    ...(unasked ? [{ label: "Qu’aucun marché ne prévoit encore", value: hoursText(unasked) }] : []),
    ...(late > 0 ? [{ label: "En retard", value: count(late, "marché") }] : []),
    ...(unplanned > 0 ? [{ label: "Sans heures prévues", value: count(unplanned, "marché") }] : []),
    ...(start || end ? [{ label: "Dates", value: datesText(start, end) ?? "" }] : []),
  ];
};

/** « 16 644 heures faites sur 15 000 visées ». */
const targetText = (worked: number, target: number): string =>
  `${count(Math.round(worked), "heure faite", "heures faites")} sur ${count(Math.round(target), "visée")}`;

const Standing = ({ view }: { view: OperationView }) => {
  const { operation, standing } = view;
  const { targetHours } = operation;
  return (
    <section aria-label="Avancement" className="mb-12 space-y-6">
      {standing.share !== undefined && targetHours !== undefined && (
        <ProgressBar label={targetText(standing.worked, targetHours)} share={standing.share} />
      )}
      <Facts facts={factsOf(view)} />
    </section>
  );
};

const Page = ({ view }: { view: OperationView }) => {
  const { id, name, owner, programme, commune } = view.operation;
  const [editing, setEditing] = useState(false);
  const [place] = usePlaceNames(commune ? [{ type: "commune", code: commune }] : []);
  return (
    <>
      <PageTitle
        over={<Link to="/equipe/clauses/operations">Opérations</Link>}
        title={name}
        lead={[owner, place, programme && "renouvellement urbain"].filter(Boolean).join(" · ")}
        action={
          <Button icon="edit" onClick={() => setEditing(true)}>
            Corriger
          </Button>
        }
      />
      <nav aria-label="Autour de cette opération" className="no-print mb-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <Link
              to="/equipe/bilan/$annee"
              params={{ annee: today().slice(0, 4) }}
              search={{ operation: id }}
            >
              Son bilan de l’année
            </Link>
          </li>
          <li>
            <Link to="/equipe/journal" search={{ sur: id }}>
              Qui a fait quoi
            </Link>
          </li>
        </ul>
      </nav>
      <Standing view={view} />
      <h2 className="mb-4 text-h2">Tous ses marchés</h2>
      <FollowedList search={{ operation: id }} caption={`Marchés de l’opération ${name}`}>
        <EmptyState title="Aucun marché">
          <p>Rattachez-y un marché depuis sa clause.</p>
        </EmptyState>
      </FollowedList>
      {editing && <OperationDialog operation={view.operation} onClose={() => setEditing(false)} />}
    </>
  );
};

/** One operation: where it stands against its target, over the whole life of its contracts. */
export const OperationPage = () => {
  const { id } = route.useParams();
  return (
    <Loaded query={useQuery(operationStandingQuery(id))} lines={8}>
      {(view) => <Page key={view.operation.id} view={view} />}
    </Loaded>
  );
};
