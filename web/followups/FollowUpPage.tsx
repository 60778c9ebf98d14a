import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { dayText } from "../../shared/time/dates.ts";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { answer, api } from "../platform/api.ts";
import { Answers } from "./Answers.tsx";
import { readFollowUp } from "./answers.ts";

const route = getRouteApi("/suites/$token");

const followUpQuery = (token: string) =>
  queryOptions({ queryKey: ["follow-up", token], queryFn: () => readFollowUp(token) });

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
                  action="Envoyer mes réponses"
                  save={(json) => answer(api["follow-ups"][":token"].$post({ param: { token }, json }))}
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
