import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { entryStatuses, entryStatusLabels } from "../../shared/clause/codes.ts";
import { hasExpired } from "../../shared/participants/eligibility.ts";
import { dayText } from "../../shared/time/dates.ts";
import { addMonths } from "../../shared/time/months.ts";
import { Button } from "../components/basics/Button.tsx";
import { Decision } from "../components/dialogs/Decision.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import { DateField } from "../components/forms/TextField.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { today } from "../platform/clock.ts";
import { type Participant, refreshParticipants } from "./queries.ts";
import { SaveDialog } from "./SaveDialog.tsx";
import { eligibilityBadge, statusesText } from "./words.ts";

const decide = ({ id, version }: Participant, json: Parameters<Decide>[0]["json"]) =>
  answer(api.clause.participants[":id"].eligibility.$post({ param: { id }, json }, ifMatch(version)));
type Decide = (typeof api.clause.participants)[":id"]["eligibility"]["$post"];

/** Months for which an eligibility is usually said to hold. */
const usualMonths = 24;

const EligibleDialog = ({ participant, onClose }: { participant: Participant; onClose: () => void }) => {
  const [grounds, setGrounds] = useState(participant.statuses);
  const [until, setUntil] = useState(addMonths(today(), usualMonths));
  return (
    <SaveDialog
      title="Cette personne est éligible"
      action="Confirmer"
      saved="L’éligibilité est notée."
      save={() => decide(participant, { status: "eligible", grounds, until })}
      onClose={onClose}
    >
      <CheckboxGroup
        path="grounds"
        label="À quels titres"
        columns
        value={grounds}
        onChange={setGrounds}
        choices={entryStatuses.map((value) => ({ value, label: entryStatusLabels[value] }))}
      />
      <DateField
        path="until"
        label="Valable jusqu’au"
        help="Le dernier jour où un contrat de travail peut commencer."
        value={until}
        onChange={setUntil}
      />
    </SaveDialog>
  );
};

const said = (participant: Participant): string => {
  const { eligibility } = participant;
  switch (eligibility?.status) {
    case undefined:
      return "Ce dossier vient d’un fichier : personne n’a dit si cette personne est éligible.";
    case "proposed":
      return `À vérifier depuis le ${dayText(eligibility.on)}.`;
    case "refused":
      return `Depuis le ${dayText(eligibility.on)} : ${eligibility.reason}`;
    case "eligible":
      return `${statusesText(eligibility.grounds)}. Vérifiée le ${dayText(eligibility.on)}, ${
        hasExpired(participant, today()) ? "elle valait" : "valable"
      } jusqu’au ${dayText(eligibility.until)}.`;
  }
};

/** Whether the person may work hours of insertion, and the word of staff on it. */
export const EligibilitySection = ({ participant }: { participant: Participant }) => {
  const [confirming, setConfirming] = useState(false);
  const client = useQueryClient();
  const refused = participant.eligibility?.status === "refused";
  return (
    <section className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-h2">Éligibilité</h2>
        <StatusBadge {...eligibilityBadge(participant)} />
      </div>
      <p className="max-w-measure">{said(participant)}</p>
      <div className="flex flex-wrap gap-3">
        <Button icon="check" onClick={() => setConfirming(true)}>
          {participant.eligibility?.status === "eligible" ? "Vérifier de nouveau" : "Dire éligible"}
        </Button>
        {!refused && (
          <Decision
            label="Dire non éligible"
            title="Pourquoi cette personne n’est-elle pas éligible ?"
            help="L’équipe le lira sur ce dossier. N’écrivez pas de nom."
            action="Noter le refus"
            decide={(reason) => decide(participant, { status: "refused", reason })}
            onDone={() => {
              refreshParticipants(client);
              toast("Le refus est noté.");
            }}
          />
        )}
      </div>
      {confirming && <EligibleDialog participant={participant} onClose={() => setConfirming(false)} />}
    </section>
  );
};
