import { useNavigate } from "@tanstack/react-router";
import { type Me, useMe } from "../accounts/session.ts";
import { Page } from "../components/Layout.tsx";
import { PlainLink } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { toast } from "../components/Toast.tsx";
import { hasDraft } from "../useForm.ts";
import { IntentEditor } from "./IntentEditor.tsx";
import { emptyIntent, newIntentKey } from "./intent-form.ts";
import { VisitorIntentEditor } from "./VisitorIntentEditor.tsx";

export const NewIntentPage = () => {
  const me = useMe();
  return (
    <Page>
      <PageTitle
        title="Dire ce que je vais acheter"
        lead="Avant tout avis de marché : une intention n’engage à rien. Elle nous permet de chercher qui peut y répondre."
      />
      <Loaded query={me}>
        {(account) => (account ? <MemberEditor account={account} /> : <VisitorIntentEditor />)}
      </Loaded>
    </Page>
  );
};

const MemberEditor = ({ account }: { account: Me }) => {
  const navigate = useNavigate();
  const own = account.organisations.filter(({ type }) => type === "buyer");
  const buyers = own.filter(({ status }) => status === "approved");
  const waiting = own.find(({ status }) => status === "requested");
  return (
    <>
      {buyers.length === 0 && hasDraft(newIntentKey) && (
        <div className="mb-8">
          {waiting ? (
            <Notice tone="info" title={`Votre demande pour rejoindre ${waiting.name} est en cours`}>
              <p>Vous enverrez cette intention dès qu’elle sera acceptée.</p>
            </Notice>
          ) : (
            <Notice tone="info" title="Plus qu’une chose à dire : pour quelle organisation vous achetez">
              <p>
                <PlainLink href="#champ-buyer-siret">Dire mon organisation</PlainLink>
              </p>
            </Notice>
          )}
        </div>
      )}
      <IntentEditor
        storageKey={newIntentKey}
        initial={emptyIntent(account.email, "")}
        buyers={buyers}
        onSaved={(intent, submitted) => {
          toast(submitted ? "Votre intention est envoyée à l’équipe." : "Votre intention est enregistrée.");
          void navigate({ to: "/intentions/$id", params: { id: intent.id } });
        }}
      />
    </>
  );
};
