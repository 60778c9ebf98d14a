import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { InferResponseType } from "hono/client";
import { useState } from "react";
import { type SituationKind, situationKinds, situationLabels } from "../../shared/clause/codes.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { LoadedPage } from "../components/layout/LoadedPage.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { NeedsScripts, TeamContact } from "../components/layout/TeamContact.tsx";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";

const route = getRouteApi("/situations/$token");

const situationQuery = (token: string) =>
  queryOptions({
    queryKey: ["situation", token],
    queryFn: () => answer(api.situations[":token"].$get({ param: { token } })),
  });
type Asked = InferResponseType<(typeof api.situations)[":token"]["$get"], 200>;

const elapsed: Record<Asked["months"], string> = { 3: "Trois mois", 6: "Six mois", 12: "Un an" };

const titleOf = ({ self, firstName, code }: Asked): string =>
  self ? "Où en êtes-vous aujourd’hui ?" : `Où en est ${firstName ?? code} aujourd’hui ?`;

const leadOf = ({ self, months, enteredOn, code }: Asked): string =>
  self
    ? `${elapsed[months]} après votre embauche du ${dayText(enteredOn)}. Deux gestes suffisent.`
    : `${code}, ${elapsed[months].toLowerCase()} après son embauche du ${dayText(enteredOn)}. Deux gestes suffisent.`;

type AnswerFormProps = { token: string; asked: Asked; onSaved: (asked: Asked) => void };

/** Ten situations, one button: answering again changes the answer. */
const AnswerForm = ({ token, asked, onSaved }: AnswerFormProps) => {
  const [kind, setKind] = useState<SituationKind | undefined>(asked.kind);
  const [missing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: (chosen: SituationKind) =>
      answer(api.situations[":token"].$post({ param: { token }, json: { kind: chosen } })),
    onSuccess: onSaved,
  });
  const problem = send.error && problemOf(send.error);
  return (
    <form
      noValidate
      className="max-w-measure space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(kind === undefined);
        if (kind !== undefined && !send.isPending) send.mutate(kind);
      }}
    >
      <RadioGroup
        path="kind"
        label={asked.self ? "Ma situation" : "Sa situation"}
        columns
        value={kind}
        onChange={(chosen) => {
          setKind(chosen);
          setMissing(false);
        }}
        choices={situationKinds.map((value) => ({ value, label: situationLabels[value] }))}
      />
      {missing && (
        <div role="alert">
          <Notice tone="error" title="Choisissez une situation">
            <p>« Situation inconnue » est aussi une réponse.</p>
          </Notice>
        </div>
      )}
      {problem && (
        <div role="alert">
          <Notice tone="error" title={problem.title}>
            <p>{problem.detail}</p>
          </Notice>
        </div>
      )}
      <Button type="submit" look="main" busy={send.isPending}>
        {asked.kind === undefined ? "Répondre" : "Changer la réponse"}
      </Button>
    </form>
  );
};

/** What became of a person, asked by a mailed link and answered without an account. */
export const SituationPage = () => {
  const { token } = route.useParams();
  const client = useQueryClient();
  const [thanked, setThanked] = useState(false);
  return (
    <Page>
      <NeedsScripts />
      <LoadedPage
        query={useQuery(situationQuery(token))}
        title="Que devient cette personne ?"
        next={
          <>
            Pour répondre autrement, <TeamContact />.
          </>
        }
      >
        {(asked) => (
          <>
            <PageTitle title={titleOf(asked)} lead={leadOf(asked)} />
            {thanked && asked.kind && (
              <div role="status" className="mb-8">
                <Notice tone="success" title="Merci, votre réponse est enregistrée">
                  <p>
                    « {situationLabels[asked.kind]} ». Vous pouvez la changer ici jusqu’au{" "}
                    {dayText(asked.closesAt)}.
                  </p>
                </Notice>
              </div>
            )}
            {asked.closed ? (
              <Notice tone="info" title="Cette question est close">
                <p>
                  Elle n’attend plus de réponse. Si la situation a changé, <TeamContact />.
                </p>
              </Notice>
            ) : (
              <AnswerForm
                token={token}
                asked={asked}
                onSaved={(answered) => {
                  client.setQueryData(situationQuery(token).queryKey, answered);
                  setThanked(true);
                  scrollTo({ top: 0 });
                }}
              />
            )}
            <p className="mt-10 max-w-measure text-small text-ink-soft">
              Les réponses servent à dire, en nombres et sans nom, ce que les clauses sociales ont apporté.
            </p>
          </>
        )}
      </LoadedPage>
    </Page>
  );
};
