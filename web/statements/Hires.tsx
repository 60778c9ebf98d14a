import { useState } from "react";
import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import type { HireDecision } from "../../shared/statements/schema.ts";
import type { StaffStatement } from "../../shared/statements/view.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { ReasonDialog } from "../components/dialogs/ReasonDialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { count } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { useAct } from "./useAct.ts";

const motives = [
  { name: "Pas éligible", text: "La personne n’est pas éligible à la clause." },
  { name: "Déjà connue", text: "Cette personne a déjà un contrat de travail sur ce marché." },
];

type Hire = StaffStatement["hires"][number];

/** The hires that a company told of: staff make a person and an employment of each, or refuse it. */
export const Hires = ({ statement }: { statement: StaffStatement }) => (
  <ul className="space-y-4">
    {statement.hires
      .filter(({ status }) => status === "waiting")
      .map((hire) => (
        <HireToDecide key={hire.id} statement={statement} hire={hire} />
      ))}
  </ul>
);

const HireToDecide = ({ statement, hire }: { statement: StaffStatement; hire: Hire }) => {
  const [refusing, setRefusing] = useState(false);
  const decide = (json: HireDecision) =>
    answer(
      api.clause.statements[":id"].hires[":hireId"].decision.$post(
        { param: { id: statement.id, hireId: hire.id }, json },
        ifMatch(statement.version),
      ),
    );
  const accept = useAct(
    statement.id,
    (participantId: string | undefined) =>
      decide({ decision: "accepted", ...(participantId === undefined ? {} : { participantId }) }),
    () => "L’embauche est enregistrée, ses heures sont dans le relevé.",
  );
  const refuse = useAct(
    statement.id,
    (why: string) => decide({ decision: "refused", why }),
    () => "L’embauche est refusée ; l’entreprise l’apprendra avec le relevé.",
  );
  const person = statement.hiresToDecide.find(({ id }) => id === hire.id);
  const problem = accept.error && problemOf(accept.error);
  const same = person?.samePersons ?? [];
  return (
    <li className="space-y-3 rounded border border-line bg-surface p-4">
      <p>
        <span className="font-semibold">
          {person
            ? `${person.firstName} ${person.lastName}, naissance le ${dayText(person.birthDate)}`
            : "Embauche"}
        </span>
        <span className="block text-small text-ink-soft">
          {employmentTypeLabels[hire.type]}, {hire.contractTitle}, à partir du {dayText(hire.start)}
          {hire.end && ` jusqu’au ${dayText(hire.end)}`} : {count(hire.hours, "heure")} ce mois-ci
        </span>
      </p>
      {same.length > 0 && (
        <Notice tone="info" title="Cette personne est peut-être déjà connue">
          <p>Même nom et même date de naissance :</p>
          <ul className="mt-2 space-y-2">
            {same.map(({ id, code }) => (
              <li key={id} className="flex flex-wrap items-center gap-3">
                <Link to="/equipe/clauses/personnes/$id" params={{ id }}>
                  {code}
                </Link>
                <Button small busy={accept.isPending} onClick={() => accept.mutate(id)}>
                  C’est {code}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problem && (
        <Notice tone="error" title={problem.title}>
          <p>{problem.errors?.map(({ message }) => message).join(" ") || problem.detail}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={accept.isPending} onClick={() => accept.mutate(undefined)}>
          {same.length > 0 ? "C’est quelqu’un d’autre : accepter" : "Accepter l’embauche"}
        </Button>
        <Button look="quiet" onClick={() => setRefusing(true)}>
          Refuser
        </Button>
      </div>
      {refusing && (
        <ReasonDialog
          title="Refuser cette embauche"
          help="L’entreprise lira ce motif. Le nom est effacé du relevé."
          action="Refuser l’embauche"
          mutation={refuse}
          templates={motives}
          onClose={() => setRefusing(false)}
        />
      )}
    </li>
  );
};
