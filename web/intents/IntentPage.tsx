import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink } from "../components/basics/Link.tsx";
import { Decision } from "../components/dialogs/Decision.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { KeptEffort } from "../effort/KeptEffort.tsx";
import { useMe } from "../platform/session.ts";
import { formOfIntent } from "./form-of-intent.ts";
import { IntentContract } from "./IntentContract.tsx";
import { IntentEditor } from "./IntentEditor.tsx";
import { IntentLaw } from "./IntentLaw.tsx";
import { IntentLifecycle } from "./IntentLifecycle.tsx";
import { IntentSummary } from "./IntentSummary.tsx";
import { NextStep } from "./NextStep.tsx";
import { intentQuery, withdrawIntent } from "./queries.ts";
import { Suggestions } from "./Suggestions.tsx";

const route = getRouteApi("/intentions/$id");

export const IntentPage = () => {
  const { id } = route.useParams();
  const query = useQuery(intentQuery(id));
  const { data: me } = useMe();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const keep = (intent: Intent) => client.setQueryData(intentQuery(id).queryKey, intent);
  return (
    <Page>
      <Loaded query={query} lines={8}>
        {(intent) => {
          const open = !intentSets.over.includes(intent.status);
          const changeable = intentSets.unchecked.includes(intent.status);
          return (
            <>
              <PageTitle
                over="Intention d’achat"
                title={intent.title}
                action={
                  <>
                    {me?.staff && intentSets.contracted.includes(intent.status) && (
                      <IntentContract intentId={id} />
                    )}
                    {changeable && !editing && (
                      <Button icon="edit" onClick={() => setEditing(true)}>
                        Modifier
                      </Button>
                    )}
                    {open && !editing && (
                      <ButtonLink to="/intentions/nouvelle" search={{ lot: id }} icon="plus">
                        Ajouter un lot
                      </ButtonLink>
                    )}
                    {open && (
                      <Decision
                        label="Abandonner cette intention"
                        title="Abandonner cette intention"
                        help="La raison est conservée avec l’intention ; elle aide l’équipe à comprendre."
                        action="Abandonner l’intention"
                        decide={(reason) => withdrawIntent(id, reason)}
                        onDone={keep}
                      />
                    )}
                  </>
                }
              />
              <IntentLifecycle intent={intent} />
              {open && !changeable && !editing && (
                <p className="no-print -mt-4 mb-10 flex flex-wrap items-center gap-3">
                  Étape suivante :
                  <NextStep intent={intent} onMoved={() => void client.invalidateQueries(intentQuery(id))} />
                </p>
              )}
              {editing ? (
                <IntentEditor
                  storageKey={`intention-${id}`}
                  initial={formOfIntent(intent)}
                  saved={intent}
                  buyers={[]}
                  onSaved={(saved, submitted) => {
                    keep(saved);
                    setEditing(false);
                    toast(
                      submitted
                        ? "Votre intention est enregistrée et envoyée."
                        : "Votre intention est enregistrée.",
                    );
                  }}
                />
              ) : (
                <div className="space-y-12">
                  <IntentSummary intent={intent} />
                  {open && <Suggestions intent={intent} />}
                  <IntentLaw intent={intent} />
                  <KeptEffort intent={intent} open={open} />
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
