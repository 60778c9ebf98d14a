import { useState } from "react";
import type { StaffStatement } from "../../shared/statements/view.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Form } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { personText } from "./LineFields.tsx";

type CorrectionForm = { reason: string; hours: Record<string, number | undefined> };

const changedLines = ({ hours }: CorrectionForm, { lines }: StaffStatement) =>
  lines.flatMap(({ employmentId, hours: before }) => {
    const after = hours[employmentId];
    return after === undefined || after === before ? [] : [{ employmentId, hours: after }];
  });

type CorrectionProps = { statement: StaffStatement; onDone: (after: StaffStatement) => void };

/** A checked statement corrected, with why: the former one stays to be read. */
export const Correction = ({ statement, onDone }: CorrectionProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="edit" onClick={() => setOpen(true)}>
        Corriger ce relevé
      </Button>
      {open && (
        <Dialog title="Corriger ce relevé" onClose={() => setOpen(false)} wide>
          <Fields
            statement={statement}
            onDone={(after) => {
              setOpen(false);
              onDone(after);
            }}
          />
        </Dialog>
      )}
    </>
  );
};

const Fields = ({ statement, onDone }: CorrectionProps) => {
  const form = useForm<CorrectionForm, StaffStatement>({
    key: `correction-${statement.id}`,
    initial: {
      reason: "",
      hours: Object.fromEntries(statement.lines.map(({ employmentId, hours }) => [employmentId, hours])),
    },
    judge: (value) =>
      changedLines(value, statement).length === 0
        ? [{ path: "lines", code: "required", message: "Heures : changez au moins une ligne." }]
        : [],
    save: (value) =>
      answer(
        api.clause.statements[":id"].correction.$post(
          {
            param: { id: statement.id },
            json: { reason: value.reason, lines: changedLines(value, statement) },
          },
          ifMatch(statement.version),
        ),
      ),
    onSaved: onDone,
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  const sent = changedLines(value, statement).map(({ employmentId }) => employmentId);
  return (
    <Form form={form} action="Enregistrer la correction">
      <TextArea
        {...field("reason")}
        label="Pourquoi cette correction"
        help="Gardé avec le relevé, et lu par l’équipe."
        maxLength={500}
      />
      {statement.lines.map((line) => {
        const { employmentId, contractTitle } = line;
        const place = sent.indexOf(employmentId);
        return (
          <NumberField
            key={employmentId}
            path={place === -1 ? `heures.${employmentId}` : `lines[${place}].hours`}
            label={`${personText(line)}, ${contractTitle}`}
            value={value.hours[employmentId]}
            onChange={(hours) => set({ hours: { ...value.hours, [employmentId]: hours } })}
            unit="heures"
          />
        );
      })}
    </Form>
  );
};
