import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { dayText } from "../../shared/dates.ts";
import { answer, api } from "../api.ts";
import { RadioGroup } from "../components/Choices.tsx";
import { Form, FormSection } from "../components/Form.tsx";
import { Page } from "../components/Layout.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { TextArea } from "../components/TextField.tsx";
import { useForm } from "../useForm.ts";
import { AnswerFields } from "./AnswerFields.tsx";
import {
  answersSchema,
  type FollowUpForm,
  type FollowUpView,
  formOf,
  inputOf,
  readFollowUp,
  sentOrder,
} from "./answers.ts";

const route = getRouteApi("/suites/$token");

const followUpQuery = (token: string) =>
  queryOptions({ queryKey: ["follow-up", token], queryFn: () => readFollowUp(token) });

const satisfactions = [
  { value: "5", label: "Très utile" },
  { value: "4", label: "Utile" },
  { value: "3", label: "Moyennement utile" },
  { value: "2", label: "Peu utile" },
  { value: "1", label: "Inutile" },
] as const;

/** One screen to say what came of all meetings, without an account; only the button changes anything. */
export const FollowUpPage = () => {
  const { token } = route.useParams();
  const query = useQuery(followUpQuery(token));
  const client = useQueryClient();
  const [thanked, setThanked] = useState(false);
  return (
    <Page>
      <Loaded query={query}>
        {(view) => (
          <>
            <PageTitle
              over={`${view.rencontre.title}, ${dayText(view.rencontre.date)}`}
              title="Où en sont vos rendez-vous ?"
              lead={`${view.organisationName}, deux minutes suffisent. Répondez à ce que vous savez ; le reste vous sera demandé plus tard.`}
            />
            {view.status === "closed" ? (
              <Notice tone="info" title="Ce point d’étape est clos">
                <p>Il n’attend plus de réponse. Vous pouvez toujours écrire à l’équipe.</p>
              </Notice>
            ) : (
              <>
                {thanked && (
                  <div role="status" className="mb-8">
                    <Notice tone="success" title="Merci, vos réponses sont enregistrées">
                      <p>Vous pouvez les changer ici jusqu’au {dayText(view.closesAt)}.</p>
                    </Notice>
                  </div>
                )}
                <Answers
                  view={view}
                  token={token}
                  onSaved={(answered) => {
                    client.setQueryData(followUpQuery(token).queryKey, answered);
                    setThanked(true);
                    scrollTo({ top: 0 });
                  }}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
};

type AnswersProps = { view: FollowUpView; token: string; onSaved: (view: FollowUpView) => void };

const Answers = ({ view, token, onSaved }: AnswersProps) => {
  const known = formOf(view);
  const form = useForm<FollowUpForm, FollowUpView>({
    key: `suites-${view.rencontre.id}-${view.wave}-${view.organisationName}`,
    initial: known,
    judge: (value) => answersSchema.safeParse(inputOf(value, known), { reportInput: true }),
    save: (value) =>
      answer(
        api["follow-ups"][":token"].$post({
          param: { token },
          json: answersSchema.parse(inputOf(value, known)),
        }),
      ),
    onSaved,
  });
  const { value, set } = form;
  const order = sentOrder(value, known);
  return (
    <Form form={form} action="Envoyer mes réponses">
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
          <TextArea
            path="notes"
            label="Ce que nous devrions changer"
            optional
            value={value.notes}
            onChange={(notes) => set({ notes })}
          />
        </FormSection>
      )}
    </Form>
  );
};
