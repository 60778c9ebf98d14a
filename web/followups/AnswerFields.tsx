import { hourText } from "../../shared/dates.ts";
import { type OutcomeAnswer, outcomeAnswerLabels, outcomeAnswers } from "../../shared/lives.ts";
import type { Side } from "../../shared/rencontres.ts";
import { RadioGroup } from "../components/Choices.tsx";
import { AmountField, NumberField } from "../components/NumberField.tsx";
import { DateField, TextArea, TextField } from "../components/TextField.tsx";
import { list } from "../format.ts";
import type { AnswerForm, AskedMeeting } from "./answers.ts";

type AnswerFieldsProps = {
  path: string;
  meeting: AskedMeeting;
  side: Side;
  value: AnswerForm;
  set: (patch: Partial<AnswerForm>) => void;
};

const dated = new Set<OutcomeAnswer>(["consultationPlanned", "consultationLaunched"]);

/** What came of one meeting, and no more questions than that answer needs. */
export const AnswerFields = ({ path, meeting, side, value, set }: AnswerFieldsProps) => (
  <section className="space-y-5 rounded-large border border-line bg-surface p-6">
    <div>
      <h2 className="text-h3">{meeting.counterpart}</h2>
      <p className="text-small text-ink-soft">
        {meeting.place && `${hourText(meeting.place.start)}, table ${meeting.place.table}. `}
        {meeting.intents.length > 0 && `À propos de : ${list(meeting.intents.map(({ title }) => title))}.`}
      </p>
    </div>
    <RadioGroup
      path={`${path}.answer`}
      label="Qu’en est-il aujourd’hui"
      columns
      value={value.answer}
      onChange={(answer) => set({ answer })}
      choices={outcomeAnswers.map((answer) => ({ value: answer, label: outcomeAnswerLabels[answer] }))}
    />
    {value.answer === "noFollowUp" && (
      <TextField path={`${path}.why`} label="Pourquoi" value={value.why} onChange={(why) => set({ why })} />
    )}
    {value.answer && dated.has(value.answer) && (
      <DateField
        path={`${path}.date`}
        label={value.answer === "consultationPlanned" ? "Date prévue" : "Date de lancement"}
        optional={value.answer === "consultationLaunched"}
        value={value.date}
        onChange={(date) => set({ date })}
      />
    )}
    {value.answer === "contractAwarded" && (
      <div className="grid gap-5 sm:grid-cols-2">
        <AmountField
          path={`${path}.contract.amount`}
          label="Montant"
          optional
          value={value.amount}
          onChange={(amount) => set({ amount })}
        />
        <NumberField
          path={`${path}.contract.hours`}
          label="Heures d’insertion"
          unit="heures"
          optional
          value={value.hours}
          onChange={(hours) => set({ hours })}
        />
        <NumberField
          path={`${path}.contract.beneficiaries`}
          label={side === "buyer" ? "Personnes concernées" : "Personnes embauchées"}
          help="Le nombre seulement, jamais les noms."
          optional
          value={value.beneficiaries}
          onChange={(beneficiaries) => set({ beneficiaries })}
        />
      </div>
    )}
    {value.answer && (
      <TextArea
        path={`${path}.note`}
        label="Remarque pour l’équipe"
        optional
        rows={2}
        value={value.note}
        onChange={(note) => set({ note })}
      />
    )}
  </section>
);
