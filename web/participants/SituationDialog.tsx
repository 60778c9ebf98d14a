import { useState } from "react";
import { type SituationKind, situationKinds, situationLabels } from "../../shared/clause/codes.ts";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { DateField } from "../components/forms/TextField.tsx";
import { api, done } from "../platform/api.ts";
import { today } from "../platform/clock.ts";
import { SaveDialog } from "./SaveDialog.tsx";

type SituationDialogProps = { participantId: string; code: string; onClose: () => void };

/** What became of a person, as staff heard it on the telephone. */
export const SituationDialog = ({ participantId, code, onClose }: SituationDialogProps) => {
  const [kind, setKind] = useState<SituationKind>();
  const [on, setOn] = useState(today());
  return (
    <SaveDialog
      title={`Situation de ${code}`}
      action="Noter"
      saved="La situation est notée."
      judge={() =>
        kind === undefined ? [{ path: "kind", code: "required", message: "Situation : à choisir." }] : []
      }
      save={() =>
        done(
          api.clause.participants[":id"].situations.$post({
            param: { id: participantId },
            json: { on, kind: kind ?? "INCONNUE" },
          }),
        )
      }
      onClose={onClose}
    >
      <RadioGroup
        path="kind"
        label="Où en est cette personne"
        columns
        value={kind}
        onChange={setKind}
        choices={situationKinds.map((value) => ({ value, label: situationLabels[value] }))}
      />
      <DateField path="on" label="Ce jour-là" value={on} onChange={setOn} />
    </SaveDialog>
  );
};
