import {
  type OutcomeAnswer,
  outcomeAnswerLabels,
  outcomeAnswers,
} from "../../shared/followups/outcome-answers.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { AmountField, NumberField } from "../components/forms/NumberField.tsx";
import { DateField, TextArea, TextField } from "../components/forms/TextField.tsx";
import { list } from "../platform/format.ts";
import type { AnswerForm, AskedMeeting } from "./answers.ts";

type AnswerFieldsProps = {
  path: string;
  meeting: AskedMeeting;
  side: Side;
  value: AnswerForm;
  set: (patch: Partial<AnswerForm>) => void;
};

/** What is asked besides, by the answer chosen. */
const questions: Record<
  OutcomeAnswer,
  { why?: true; date?: { label: string; optional: boolean }; contract?: true }
> = {
  noFollowUp: { why: true },
  contactKept: {},
  visitOrQuote: {},
  consultationPlanned: { date: { label: "Date prévue", optional: false } },
  consultationLaunched: { date: { label: "Date de lancement", optional: true } },
  contractAwarded: { contract: true },
};

/** What came of one meeting, and no more questions than that answer needs. */
export const AnswerFields = ({ path, meeting, side, value, set }: AnswerFieldsProps) => {
  const { why, date, contract } = value.answer ? questions[value.answer] : {};
  return (
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
      {why && (
        <TextField
          path={`${path}.why`}
          label="Pourquoi"
          value={value.why}
          onChange={(text) => set({ why: text })}
        />
      )}
      {date && (
        <DateField
          path={`${path}.date`}
          {...date}
          value={value.date}
          onChange={(chosen) => set({ date: chosen })}
        />
      )}
      {contract && (
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
};
