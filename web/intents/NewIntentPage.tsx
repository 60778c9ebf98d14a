import { useNavigate } from "@tanstack/react-router";
import { useMe } from "../accounts/session.ts";
import { Page } from "../components/Layout.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { toast } from "../components/Toast.tsx";
import { IntentEditor } from "./IntentEditor.tsx";
import { emptyIntent } from "./intent-form.ts";

export const NewIntentPage = () => {
  const me = useMe();
  const navigate = useNavigate();
  return (
    <Page>
      <PageTitle
        title="Dire ce que je vais acheter"
        lead="Avant tout avis de marché : une intention n’engage à rien. Elle nous permet de chercher qui peut y répondre."
      />
      <Loaded query={me}>
        {(account) => (
          <IntentEditor
            storageKey="intention-nouvelle"
            initial={emptyIntent(account?.email ?? "", "")}
            buyers={
              account?.organisations.filter(
                ({ type, status }) => type === "buyer" && status === "approved",
              ) ?? []
            }
            onSaved={(intent, submitted) => {
              toast(
                submitted ? "Votre intention est envoyée à l’équipe." : "Votre intention est enregistrée.",
              );
              void navigate({ to: "/intentions/$id", params: { id: intent.id } });
            }}
          />
        )}
      </Loaded>
    </Page>
  );
};
