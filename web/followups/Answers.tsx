import { RadioGroup } from "../components/forms/Choices.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { AnswerFields } from "./AnswerFields.tsx";
import {
  type FollowUpForm,
  type FollowUpInput,
  type FollowUpView,
  formOf,
  inputOf,
  sentOrder,
} from "./answers.ts";

const satisfactions = [
  { value: "5", label: "Très utile" },
  { value: "4", label: "Utile" },
  { value: "3", label: "Moyennement utile" },
  { value: "2", label: "Peu utile" },
  { value: "1", label: "Inutile" },
] as const;

type AnswersProps = {
  view: FollowUpView;
  /** What the button says. */
  action: string;
  save: (input: FollowUpInput) => Promise<FollowUpView>;
  onSaved: (view: FollowUpView) => void;
};

/** One form to say what came of all meetings: by the participant, or by staff who note the answers on the telephone. */
export const Answers = ({ view, action, save, onSaved }: AnswersProps) => {
  const known = formOf(view);
  const form = useForm<FollowUpForm, FollowUpView>({
    key: `suites-${view.rencontre.id}-${view.wave}-${view.organisationName}`,
    initial: known,
    save: (value) => save(inputOf(value, known)),
    onSaved,
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  const order = sentOrder(value, known);
  return (
    <Form form={form} action={action}>
      {view.meetings.map((meeting) => {
        const own = value.answers[meeting.id];
        return (
          own && (
            <AnswerFields
              key={meeting.id}
              path={
                order.includes(meeting.id) ? `answers[${order.indexOf(meeting.id)}]` : `attente.${meeting.id}`
              }
              meeting={meeting}
              side={view.side}
              value={own}
              set={(patch) => set({ answers: { ...value.answers, [meeting.id]: { ...own, ...patch } } })}
            />
          )
        );
      })}
      {view.wave === 1 && (
        <FormSection title="La journée">
          <RadioGroup
            path="satisfaction"
            label="Cette rencontre vous a été"
            optional
            value={satisfactions.find((one) => Number(one.value) === value.satisfaction)?.value}
            onChange={(chosen) => set({ satisfaction: Number(chosen) })}
            choices={satisfactions}
          />
          <TextArea {...field("notes")} label="Ce que nous devrions changer" optional />
        </FormSection>
      )}
    </Form>
  );
};
