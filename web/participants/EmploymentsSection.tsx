import { useState } from "react";
import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import { whyNotEligible } from "../../shared/participants/eligibility.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { today } from "../platform/clock.ts";
import { count } from "../platform/format.ts";
import { EmploymentDialog, EndDialog } from "./EmploymentDialogs.tsx";
import type { Employment, ParticipantView } from "./queries.ts";
import { periodText } from "./words.ts";

type LineProps = { employment: Employment; onCorrect: () => void; onEnd: () => void };

const Line = ({ employment, onCorrect, onEnd }: LineProps) => {
  const { contractId, contractTitle, companyName, employerName, type, hours, end, code } = employment;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <Link to="/equipe/clauses/marches/$id" params={{ id: contractId }} className="font-semibold">
          {contractTitle}
        </Link>
        <p>
          {employmentTypeLabels[type]}, {periodText(employment)}
        </p>
        <p className="text-small text-ink-soft">
          {companyName}
          {employerName ? `, par ${employerName}` : ""} ; {count(hours, "heure")} ; {code}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        {end === undefined && (
          <Button onClick={onEnd}>
            Terminer<span className="sr-only"> {code}</span>
          </Button>
        )}
        <Button onClick={onCorrect}>
          Corriger<span className="sr-only"> {code}</span>
        </Button>
      </div>
    </li>
  );
};

/** The employments of a person; a new one needs an eligibility that holds. */
export const EmploymentsSection = ({ view: { participant, employments } }: { view: ParticipantView }) => {
  const [adding, setAdding] = useState(false);
  const [corrected, setCorrected] = useState<Employment>();
  const [ended, setEnded] = useState<Employment>();
  const why = whyNotEligible(participant, today());
  return (
    <section className="space-y-3">
      <h2 className="text-h2">Contrats de travail</h2>
      {employments.length === 0 ? (
        <EmptyState title="Aucun contrat de travail" />
      ) : (
        <ul className="divide-y divide-line">
          {employments.map((employment) => (
            <Line
              key={employment.id}
              employment={employment}
              onCorrect={() => setCorrected(employment)}
              onEnd={() => setEnded(employment)}
            />
          ))}
        </ul>
      )}
      {why === undefined ? (
        <Button icon="plus" onClick={() => setAdding(true)}>
          Ajouter un contrat de travail
        </Button>
      ) : (
        <p className="text-small text-ink-soft">{why}</p>
      )}
      {adding && <EmploymentDialog participantId={participant.id} onClose={() => setAdding(false)} />}
      {corrected && (
        <EmploymentDialog
          participantId={participant.id}
          employment={corrected}
          onClose={() => setCorrected(undefined)}
        />
      )}
      {ended && <EndDialog employment={ended} onClose={() => setEnded(undefined)} />}
    </section>
  );
};
