import { useState } from "react";
import { levelLabels, prescriberLabels } from "../../shared/clause/codes.ts";
import { monthText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { usePlaceNames } from "../reference/queries.ts";
import { FactsFields } from "./FactsFields.tsx";
import { factsFormOf, factsOf } from "./facts-form.ts";
import type { Participant } from "./queries.ts";
import { SaveDialog } from "./SaveDialog.tsx";
import { genderWords, statusesText } from "./words.ts";

const unknown = "Non renseigné";

const CorrectDialog = ({ participant, onClose }: { participant: Participant; onClose: () => void }) => {
  const [facts, setFacts] = useState(() => factsFormOf(participant));
  const { id, version } = participant;
  return (
    <SaveDialog
      title="Corriger les faits"
      action="Enregistrer"
      saved="Les faits sont corrigés."
      wide
      save={() =>
        answer(
          api.clause.participants[":id"].$put(
            { param: { id }, json: { facts: factsOf(facts) } },
            ifMatch(version),
          ),
        )
      }
      onClose={onClose}
    >
      <FactsFields value={facts} set={(patch) => setFacts((before) => ({ ...before, ...patch }))} />
    </SaveDialog>
  );
};

/** What is known of the person, none of which says who they are. */
export const FactsSection = ({ participant }: { participant: Participant }) => {
  const [correcting, setCorrecting] = useState(false);
  const { born, gender, level, statuses, priorityQuarter, commune, prescriber } = participant;
  const [communeName] = usePlaceNames(commune === undefined ? [] : [{ type: "commune", code: commune }]);
  const facts: [string, string][] = [
    ["Statuts à l’entrée", statusesText(statuses)],
    ["Mois de naissance", born === undefined ? unknown : monthText(born)],
    ["Genre", gender === undefined ? unknown : genderWords[gender]],
    ["Niveau scolaire", level === undefined ? unknown : levelLabels[level]],
    ["Commune", communeName ?? unknown],
    ["Quartier prioritaire", priorityQuarter === undefined ? unknown : priorityQuarter ? "Oui" : "Non"],
    ["Orientée par", prescriber === undefined ? unknown : prescriberLabels[prescriber]],
  ];
  return (
    <section className="space-y-3">
      <h2 className="text-h2">Faits</h2>
      <dl className="grid max-w-measure gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="sm:contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => setCorrecting(true)}>Corriger les faits</Button>
      {correcting && <CorrectDialog participant={participant} onClose={() => setCorrecting(false)} />}
    </section>
  );
};
