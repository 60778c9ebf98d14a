import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { followedStatusLabels } from "../../shared/clause/progress/lifecycle.ts";
import { modalityName } from "../../shared/clause/report/labels.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { today } from "../platform/clock.ts";
import { count } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { CompaniesSection } from "./CompaniesSection.tsx";
import { EndSection } from "./EndSection.tsx";
import { LateNotice } from "./LateNotice.tsx";
import { LetterDialog, type LetterKind } from "./LetterDialog.tsx";
import { LettersSection } from "./LettersSection.tsx";
import { MonthsSection } from "./MonthsSection.tsx";
import { statusTones } from "./progress-words.ts";
import { type FollowedView, followedContractQuery, refreshFollowed } from "./queries.ts";
import { StandingSection } from "./StandingSection.tsx";
import { ToDoSection } from "./ToDoSection.tsx";

const route = getRouteApi("/equipe/clauses/marches/$id");

/** This year while it runs, otherwise its first or its last. */
const yearOfInterest = ({ start, end }: FollowedView["contract"]["clause"]): string => {
  const day = today();
  if (end !== undefined && end < day) return end.slice(0, 4);
  return (start !== undefined && start > day ? start : day).slice(0, 4);
};

/** Where the contract comes from (its intent, its rencontre, what was signed), and what it goes with: its operation, its other lots. */
const Chain = ({ contract, operationName }: FollowedView) => (
  <nav aria-label="Autour de ce marché" className="no-print mb-6">
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {contract.intentId && (
        <li>
          <Link to="/intentions/$id" params={{ id: contract.intentId }}>
            1. L’intention d’achat
          </Link>
        </li>
      )}
      {contract.rencontreId && (
        <li>
          <Link to="/equipe/rencontres/$id" params={{ id: contract.rencontreId }}>
            2. La rencontre
          </Link>
        </li>
      )}
      <li>
        <Link to="/equipe/marches/$id" params={{ id: contract.id }}>
          {contract.intentId || contract.rencontreId ? "3. Le marché signé" : "Le marché signé"}
        </Link>
      </li>
      {contract.clause.operationId && operationName && (
        <li>
          <Link to="/equipe/clauses/operations/$id" params={{ id: contract.clause.operationId }}>
            L’opération {operationName}
          </Link>
        </li>
      )}
      {contract.clause.lot && (
        <li>
          <Link
            to="/equipe/clauses"
            search={{ q: contract.clause.number, annee: yearOfInterest(contract.clause) }}
          >
            Ses autres lots
          </Link>
        </li>
      )}
      <li>
        <Link to="/equipe/journal" search={{ sur: contract.id }}>
          Qui a fait quoi
        </Link>
      </li>
    </ul>
  </nav>
);

const Followed = ({ view }: { view: FollowedView }) => {
  const client = useQueryClient();
  const [letter, setLetter] = useState<LetterKind>();
  const { contract, standing } = view;
  const { number: code, lot, modalities } = contract.clause;
  return (
    <div className="space-y-12">
      <div>
        <PageTitle
          over={<Link to="/equipe/clauses">Marchés suivis</Link>}
          title={contract.title}
          lead={`${contract.buyerName} · marché ${code}${lot ? `, lot ${lot}` : ""} · ${modalities.map(modalityName).join(", ")}`}
          action={
            <ButtonLink icon="edit" to="/equipe/clauses/marches/$id/clause" params={{ id: contract.id }}>
              Corriger la clause
            </ButtonLink>
          }
        />
        <Chain {...view} />
        <p className="mb-6">
          <StatusBadge tone={statusTones[standing.status]} label={followedStatusLabels[standing.status]} />
        </p>
        <LateNotice view={view} onRemind={() => setLetter("reminder")} />
      </div>
      <StandingSection view={view} />
      <ToDoSection view={view} />
      <section>
        <h2 className="mb-4 text-h2">Heures par mois</h2>
        <MonthsSection months={view.months} title={contract.title} />
      </section>
      <CompaniesSection {...view} />
      <EndSection view={view} onCertify={() => setLetter("certificate")} />
      <LettersSection {...view} />
      {letter && (
        <LetterDialog
          view={view}
          kind={letter}
          onClose={() => setLetter(undefined)}
          onSent={(sent) => {
            setLetter(undefined);
            refreshFollowed(client);
            toast(count(sent, "lettre est partie", "lettres sont parties"));
          }}
        />
      )}
    </div>
  );
};

/** One contract under a clause: where it stands, what is to be done, its letters and its end. */
export const FollowedContractPage = () => {
  const { id } = route.useParams();
  const query = useQuery(followedContractQuery(id));
  if (query.error && problemOf(query.error).code === "clause.notFollowed")
    return (
      <>
        <PageTitle title="La clause de ce marché n’est pas suivie" />
        <ButtonLink look="main" to="/equipe/clauses/marches/$id/clause" params={{ id }}>
          Suivre la clause
        </ButtonLink>
      </>
    );
  return (
    <Loaded query={query} lines={8}>
      {(view) => <Followed key={view.contract.id} view={view} />}
    </Loaded>
  );
};
